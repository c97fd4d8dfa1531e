import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import type { InBoth } from '../../contract/surveys/questions.ts'

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

/** The same in each language that there is. */
export const renderInBoth = (text: InBoth): InBoth => ({
  ...(text.en === undefined ? {} : { en: renderMarkdown(text.en) }),
  ...(text['zh-CN'] === undefined ? {} : { 'zh-CN': renderMarkdown(text['zh-CN']) }),
})

/** Markdown as the parts it is made of, under the same rules. */
export const parseMarkdown = (text: string) => markdown.parse(text, {})
