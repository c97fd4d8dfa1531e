import { inEach, writtenPages, type WrittenInBoth } from '#contract/open-days/written-pages'
import type { Slide } from '#contract/open-days/slides'
import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'

/** As the server renders what is saved (`server/open-days/deck/render-markdown.ts`), for what is still being written. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true }).use(cjkFriendly)
markdown.disable('image')

/** Markdown as HTML that holds no script, whatever was written. */
export const renderDraft = (text: string): string => markdown.render(text)

/** A written slide as HTML, page by page. */
export const renderDraftPages = (slide: Slide & { type: 'markdown' | 'demo' }): WrittenInBoth =>
  inEach(slide.body, (text) =>
    writtenPages(text, slide, {
      parse: (markup) => markdown.parse(markup, {}),
      render: (tokens) => markdown.renderer.render(tokens, markdown.options, {}),
    }),
  )
