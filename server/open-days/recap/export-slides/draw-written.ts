import type PptxGenJS from 'pptxgenjs'
import { isGoingOn, textOf } from '../../../contract/open-days/markdown-token.ts'
import { linesOf } from '../../../contract/open-days/room-of-text.ts'
import { cellGap, columnsOf } from '../../../contract/open-days/text-height.ts'
import { heightOfTokens } from '../../../contract/open-days/written-pages.ts'
import { goesOn, inlineRuns, markdownRuns, type Token } from './markdown-runs.ts'
import { ink, line } from './page-look.ts'

interface Place {
  x: number
  y: number
  w: number
}

/** Points of the usual type; the wall's is a fifth larger on the same width, so that what fits there fits here. */
const type = 20
const lineHeight = 1.35
const pointsPerInch = 72
/** A pixel of the stage in inches, in that type. */
const inchesPerPixel = 20 / 24 / 144

/** A page of what was written: text as text, tables as tables, below each other. */
export function drawWritten(
  slide: PptxGenJS.Slide,
  tokens: readonly Token[],
  scale: number,
  place: Place,
  fontFace: string,
) {
  let { y } = place
  const size = Math.round(type * scale)
  for (const part of textsAndTables(tokens)) {
    if (part[0]!.type === 'table_open') {
      y += drawTable(slide, part, size, { ...place, y }, fontFace)
      continue
    }
    const h = heightOfTokens(part, scale) * inchesPerPixel
    const look = {
      fontFace,
      fontSize: size,
      color: ink,
      valign: 'top',
      margin: 0,
      paraSpaceAfter: size * 0.35,
    } as const
    slide.addText(markdownRuns(part, size), { ...place, y, h, ...look })
    y += h
  }
}

/** Tables by themselves, and what stands between them. */
function textsAndTables(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = []
  let isTable = false
  for (const token of tokens) {
    if (token.type === 'table_open' || parts.length === 0) parts.push([])
    else if (isTable && token.type !== 'table_close' && parts.at(-1)!.at(-1)!.type === 'table_close') {
      parts.push([])
      isTable = false
    }
    if (token.type === 'table_open') isTable = true
    parts.at(-1)!.push(token)
  }
  return parts.filter((part) => part.length > 0)
}

interface Cell {
  inline: Token
  isHead: boolean
  goesOn: boolean
  align: 'left' | 'center' | 'right'
}

function cellsOf(tokens: readonly Token[]): Cell[][] {
  const rows: Cell[][] = []
  let look: Omit<Cell, 'inline'> = { isHead: false, goesOn: false, align: 'left' }
  let isRest = false
  for (const token of tokens) {
    if (token.type === 'tr_open') {
      rows.push([])
      isRest = isGoingOn(token)
    } else if (token.type === 'th_open' || token.type === 'td_open') {
      const [, align] = /text-align:(center|right)/.exec(String(token.attrGet('style') ?? '')) ?? []
      look = { isHead: token.type === 'th_open', goesOn: isRest, align: (align as Cell['align'] | undefined) ?? 'left' }
    } else if (token.type === 'inline') rows.at(-1)?.push({ inline: token, ...look })
  }
  return rows
}

/** A table that can be changed; gives how high it is in inches. */
function drawTable(
  slide: PptxGenJS.Slide,
  tokens: readonly Token[],
  size: number,
  { x, y, w }: Place,
  fontFace: string,
) {
  const rows = cellsOf(tokens)
  const texts = rows.map((row) => row.map(({ inline }) => textOf(inline.children ?? [])))
  const ems = (w * pointsPerInch) / size
  const columns = columnsOf(texts, ems)
  const inches = columns.map((width) => (width * size) / pointsPerInch)
  const heights = texts.map(
    (row) =>
      ((Math.max(1, ...row.map((cell, at) => linesOf(cell, columns[at]! - cellGap))) * lineHeight + 0.4) * size) /
      pointsPerInch,
  )
  const border = { type: 'solid', pt: 0.75, color: line } as const
  const none = { type: 'none' } as const
  const cells = rows.map((row) =>
    row.map(({ inline, isHead, goesOn: isRest, align }): PptxGenJS.TableCell => ({
      text: inlineRuns(isRest ? goesOn(inline.children) : (inline.children ?? []), { bold: isHead }),
      options: { align, border: [none, none, border, none] },
    })),
  )
  slide.addTable(cells, {
    x,
    y,
    w: inches.reduce((sum, width) => sum + width, 0),
    colW: inches,
    rowH: heights,
    fontSize: size,
    fontFace,
    color: ink,
    valign: 'middle',
    margin: [0, 0.06, 0, 0],
  })
  return heights.reduce((sum, height) => sum + height, 0) + 0.15
}
