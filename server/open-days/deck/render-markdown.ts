import { LRUCache } from 'lru-cache'
import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import type { Slide } from '../../contract/open-days/slides.ts'
import { writtenPages, type MarkdownRenderer, type WrittenInBoth } from '../../contract/open-days/written-pages.ts'

/** Raw HTML stays the text it is, and links lead nowhere but to the web and to mail (markdown-it's own rule). */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true }).use(cjkFriendly)
// A picture would be fetched from wherever it is: pictures have slides of their own.
markdown.disable('image')
markdown.renderer.rules.link_open = (tokens, index, options, _, self) => {
  tokens[index]!.attrSet('target', '_blank')
  tokens[index]!.attrSet('rel', 'noreferrer')
  return self.renderToken(tokens, index, options)
}

/** Markdown as HTML that holds no script, whatever was written. */
export const renderMarkdown = (text: string): string => markdown.render(text)

/** Markdown as the parts it is made of, under the same rules. */
export const parseMarkdown = (text: string) => markdown.parse(text, {})

const renderer: MarkdownRenderer<ReturnType<typeof parseMarkdown>[number]> = {
  parse: parseMarkdown,
  render: (tokens) => markdown.renderer.render(tokens, markdown.options, {}),
}
const known = new LRUCache<string, WrittenInBoth>({ max: 500 })

/** A written slide as HTML, in each language that there is, page by page. */
export function renderPages(slide: Slide & { type: 'markdown' | 'demo' }): WrittenInBoth {
  const { type, heading, body } = slide
  const key = JSON.stringify([type, heading, body])
  const written = known.get(key) ?? writtenPages(slide, renderer)
  known.set(key, written)
  return written
}
