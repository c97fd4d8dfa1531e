import type PptxGenJS from 'pptxgenjs'
import { parseMarkdown } from '../../deck/render-markdown.ts'
import { clean, soft } from './page-look.ts'

type Run = PptxGenJS.TextProps
type Look = NonNullable<Run['options']>
type Token = ReturnType<typeof parseMarkdown>[number]

const inlineLooks: Record<string, Look> = { strong: { bold: true }, em: { italic: true }, s: { strike: 'sngStrike' } }

/** Markdown as paragraphs of a text box: headings, lists, emphasis and links stay what they are. */
export function markdownRuns(text: string): Run[] {
  const runs: Run[] = []
  const lists: ('bullet' | 'ordered')[] = []
  let block: Look = {}
  for (const token of parseMarkdown(text)) {
    if (token.type === 'bullet_list_open') lists.push('bullet')
    else if (token.type === 'ordered_list_open') lists.push('ordered')
    else if (token.type.endsWith('_list_close')) lists.pop()
    else if (token.type === 'heading_open') block = { bold: true, fontSize: 24 }
    else if (token.type === 'heading_close' || token.type === 'blockquote_close') block = {}
    else if (token.type === 'blockquote_open') block = { italic: true, color: soft }
    else if (token.type === 'inline') runs.push(...paragraph(token.children ?? [], { ...block, ...listLook(lists) }))
    else if (token.type === 'fence' || token.type === 'code_block')
      runs.push({ text: clean(token.content), options: { fontFace: 'Courier New', breakLine: true } })
  }
  return runs
}

function listLook(lists: readonly ('bullet' | 'ordered')[]): Look {
  const kind = lists.at(-1)
  if (!kind) return {}
  return { bullet: kind === 'ordered' ? { type: 'number' } : true, indentLevel: lists.length - 1 }
}

/** The runs of one paragraph; the last ends its line. */
function paragraph(children: readonly Token[], base: Look): Run[] {
  const looks: Look[] = []
  const runs: Run[] = []
  const add = (text: string, extra: Look = {}) =>
    runs.push({ text: clean(text), options: Object.assign({}, base, ...looks, extra) as Look })
  for (const token of children) {
    const [name, part] = token.type.split('_') as [string, string | undefined]
    if (part === 'open') {
      const url = token.attrGet('href')
      looks.push(url ? { hyperlink: { url: String(url) } } : (inlineLooks[name] ?? {}))
    } else if (part === 'close') looks.pop()
    else if (token.type === 'code_inline') add(token.content, { fontFace: 'Courier New' })
    else add(token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : token.content)
  }
  const last = runs.at(-1)
  if (last) last.options = { ...last.options, breakLine: true }
  return runs
}
