import type PptxGenJS from 'pptxgenjs'
import { isGoingOn, withFields } from '../../../contract/open-days/markdown-token.ts'
import type { parseMarkdown } from '../../deck/render-markdown.ts'
import { clean, soft } from './page-look.ts'

type Run = PptxGenJS.TextProps
type Look = NonNullable<Run['options']>
export type Token = ReturnType<typeof parseMarkdown>[number]

interface List {
  bullet: Look['bullet']
  /** The first paragraph of an item has its bullet; those below stand under it. */
  isFresh: boolean
}

const inlineLooks: Record<string, Look> = { strong: { bold: true }, em: { italic: true }, s: { strike: 'sngStrike' } }

/** What began on the page before, with the sign of that where it says something. */
export function goesOn(children: readonly Token[] | null): Token[] {
  const at = children?.findIndex(({ nesting, content }) => nesting === 0 && content !== '') ?? -1
  if (!children || at < 0) return []
  return children.map((token, nth) =>
    nth === at ? withFields(token, { content: `… ${token.content.trimStart()}` }) : token,
  )
}

/** Markdown's tokens as paragraphs of a text box in a type of `size` points: headings, lists, emphasis and links stay what they are. */
export function markdownRuns(tokens: readonly Token[], size: number): Run[] {
  const runs: Run[] = []
  const lists: List[] = []
  let block: Look = {}
  let isRest = false
  for (const token of tokens) {
    const { type } = token
    const list = lists.at(-1)
    if (type === 'bullet_list_open') lists.push({ bullet: true, isFresh: false })
    else if (type === 'ordered_list_open')
      lists.push({ bullet: { type: 'number', numberStartAt: Number(token.attrGet('start') ?? 1) }, isFresh: false })
    else if (type.endsWith('_list_close')) lists.pop()
    else if (type === 'list_item_open' && list) list.isFresh = !isGoingOn(token)
    else if (type === 'heading_open') block = { bold: true, fontSize: Math.round(size * 1.2) }
    else if (type === 'heading_close' || type === 'blockquote_close') block = {}
    else if (type === 'blockquote_open') block = { italic: true, color: soft }
    else if (type === 'paragraph_open') isRest = isGoingOn(token)
    else if (type === 'inline') {
      runs.push(...inlineRuns(isRest ? goesOn(token.children) : (token.children ?? []), block, paragraphLook(lists)))
      isRest = false
      if (list) list.isFresh = false
    } else if (type === 'fence' || type === 'code_block')
      runs.push({
        text: clean(`${isGoingOn(token) ? '… ' : ''}${token.content.trimEnd()}`),
        options: { fontFace: 'Courier New', breakLine: true },
      })
  }
  return runs
}

function paragraphLook(lists: readonly List[]): Look {
  const list = lists.at(-1)
  return list?.isFresh ? { bullet: list.bullet, indentLevel: lists.length - 1 } : {}
}

/**
 * The runs of one paragraph; the last ends its line. Only the first has the look of the paragraph: PptxGenJS begins
 * another bullet with every run that asks for one.
 */
export function inlineRuns(children: readonly Token[], base: Look, paragraph: Look = {}): Run[] {
  const looks: Look[] = []
  const runs: Run[] = []
  let isBroken = false
  const add = (text: string, extra: Look = {}) => {
    const own = runs.length === 0 ? paragraph : isBroken ? { softBreakBefore: true } : {}
    runs.push({ text: clean(text), options: Object.assign({}, base, ...looks, extra, own) as Look })
    isBroken = false
  }
  for (const token of children) {
    const [name, part] = token.type.split('_') as [string, string | undefined]
    if (part === 'open') {
      const url = token.attrGet('href')
      looks.push(url ? { hyperlink: { url: String(url) } } : (inlineLooks[name] ?? {}))
    } else if (part === 'close') looks.pop()
    else if (token.type === 'softbreak' || token.type === 'hardbreak') isBroken = runs.length > 0
    else if (token.type === 'code_inline') add(token.content, { fontFace: 'Courier New' })
    else if (token.content) add(token.content)
  }
  const last = runs.at(-1)
  if (last) last.options = { ...last.options, breakLine: true }
  return runs
}
