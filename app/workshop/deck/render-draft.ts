import MarkdownIt from 'markdown-it'

/** As the server renders what is saved (`server/open-days/deck/render-markdown.ts`), for what is still being written. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true })
markdown.disable('image')

/** Markdown as HTML that holds no script, whatever was written. */
export const renderDraft = (text: string): string => markdown.render(text)
