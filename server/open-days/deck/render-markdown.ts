import { setImmediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import type { Slide } from '../../contract/open-days/slides.ts'
import {
  inEach,
  writtenPages,
  type MarkdownRenderer,
  type WrittenInBoth,
  type WrittenPages,
} from '../../contract/open-days/written-pages.ts'

/** Raw HTML stays the text it is, and links lead nowhere but to the web and to mail (markdown-it's own rule). */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true }).use(cjkFriendly)
// A picture would be fetched from wherever it is: pictures have slides of their own.
markdown.disable('image')
markdown.renderer.rules.link_open = (tokens, index, options, _, self) => {
  tokens[index]!.attrSet('target', '_blank')
  tokens[index]!.attrSet('rel', 'noreferrer')
  return self.renderToken(tokens, index, options)
}

/** What was made of a text is kept by all that it is made of, up to so many characters. */
const rendered = new LRUCache<string, string>({
  maxSize: 4_000_000,
  sizeCalculation: (html, text) => html.length + text.length + 1,
})
const known = new LRUCache<string, WrittenPages>({
  maxSize: 32_000_000,
  sizeCalculation: ({ pages }, key) => pages.reduce((sum, page) => sum + page.length, key.length),
})

/** Markdown as HTML that holds no script, whatever was written. */
export function renderMarkdown(text: string): string {
  const html = rendered.get(text) ?? markdown.render(text)
  rendered.set(text, html)
  return html
}

/** Markdown as the parts it is made of, under the same rules. */
export const parseMarkdown = (text: string) => markdown.parse(text, {})

const renderer: MarkdownRenderer<ReturnType<typeof parseMarkdown>[number]> = {
  parse: parseMarkdown,
  render: (tokens) => markdown.renderer.render(tokens, markdown.options, {}),
}

type WrittenSlide = Slide & { type: 'markdown' | 'demo' }
const keyOf = ({ type, heading }: Pick<WrittenSlide, 'type' | 'heading'>, text: string) =>
  JSON.stringify([type, heading, text])

/** A text of a slide as HTML, page by page. */
export function renderPages(text: string, slide: Pick<WrittenSlide, 'type' | 'heading'>): WrittenPages {
  const key = keyOf(slide, text)
  const written = known.get(key) ?? writtenPages(text, slide, renderer)
  known.set(key, written)
  return written
}

/** The written slides of a deck in order, each by its id. Between two texts whatever else waits has its turn. */
export async function renderWritten(slides: readonly Slide[]): Promise<[id: string, WrittenInBoth][]> {
  const written: [string, WrittenInBoth][] = []
  for (const slide of slides) {
    if (!('body' in slide)) continue
    for (const text of Object.values(slide.body))
      if (!known.has(keyOf(slide, text))) {
        await setImmediate()
        renderPages(text, slide)
      }
    written.push([slide.id, inEach(slide.body, (text) => renderPages(text, slide))])
  }
  return written
}
