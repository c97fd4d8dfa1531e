import { linesOf, widthOf } from './room-of-text.ts'
import { textOf, type MarkdownToken } from './markdown-token.ts'

/** Pixels of the stage, which is 1920 by 1080; `slides.css` draws it so. */
export const stage = { across: 1632, height: 1080 - 84 - 52 - 10 - 35 - 80, type: 48, line: 1.4 } as const
/** In small as large as what is said beside things: it is still read from the last row. */
export const textScales = [1, 0.92, 0.84, 0.76, 0.7] as const
export const smallest = textScales.at(-1)!

/** The size of the text of a wall in pixels of the stage, at a scale. */
export const em = (scale: number) => stage.type * scale

/** Ems that what stands in a list or a quotation is moved in. */
export const indentOf = ({ type, nesting }: Pick<MarkdownToken, 'type' | 'nesting'>) =>
  /^(bullet|ordered)_list|^blockquote/.test(type) ? 1.3 * nesting : 0

/**
 * A paragraph, a heading, a list's item or a quotation in pixels of the stage: line upon line. `indent`: of what it stands
 * in, in ems.
 */
export function heightOfText(tokens: readonly MarkdownToken[], scale: number, indent = 0): number {
  let height = 0
  let type = 1
  for (const token of tokens) {
    const { type: name, content, children } = token
    indent += indentOf(token)
    if (name === 'heading_open') type = 1.2
    const ems = stage.across / em(scale * type) - indent
    if (name === 'inline') height += linesOf(textOf(children ?? []), ems) * stage.line * type + 0.25
    if (name === 'fence' || name === 'code_block') height += linesOf(content.trimEnd(), ems / 1.05) * 1.25 + 0.25
    if (name === 'heading_close') type = 1
  }
  // As far from what follows as paragraphs are from each other; items stand closer.
  return (height + (tokens[0]?.type === 'list_item_open' ? 0 : 0.25)) * em(scale)
}

/** Ems between the columns of a table. */
export const cellGap = 0.8

/** How wide each column of a table is in ems, as a browser shares out what there is. */
export function columnsOf(rows: readonly string[][], ems: number): number[] {
  const wanted: number[] = []
  for (const row of rows)
    for (const [at, cell] of row.entries()) wanted[at] = Math.max(wanted[at] ?? 1, widthOf(cell) * 1.1 + cellGap)
  const sum = wanted.reduce((total, width) => total + width, 0)
  return sum <= ems ? wanted : wanted.map((width) => (width / sum) * ems)
}

/** A row of a table in pixels of the stage, its columns in ems. */
export function heightOfRow(row: readonly string[], columns: readonly number[], scale: number): number {
  const lines = row.map((cell, at) => linesOf(cell, (columns[at] ?? Infinity) - cellGap))
  return (Math.max(1, ...lines) * 1.3 + 0.35) * em(scale)
}
