import type PptxGenJS from 'pptxgenjs'
import type { OutlineRow } from '../../../contract/open-days/outline.ts'
import { fillPages, largestScale, linesOf, widthOf } from '../../../contract/open-days/room-of-text.ts'
import { clean, ink, line, marks, soft } from './page-look.ts'

interface Place {
  x: number
  y: number
  w: number
  /** Down to where there is room. */
  h: number
}
const border = { type: 'solid', pt: 1, color: line } as const
const none = { type: 'none' } as const
const above = (index: number): PptxGenJS.TableCellProps['border'] => [index === 0 ? none : border, none, none, none]

/** Points, at the usual scale. */
const type = { text: 18, details: 12, value: 28, word: 20, before: 18 } as const
const scales = [1, 0.86, 0.74, 0.62] as const
/** As many rows as are read at a glance; more go on to a next page. */
const mostRows = 6
const markWidth = 0.45
/** How much wider than usual bold figures are in the widest face that takes the place of ours. */
const boldest = 1.3
const pointsPerInch = 72

const detailsOf = ({ details }: OutlineRow) => details.filter(Boolean).join(' · ')
const sizeOfValue = ({ word }: OutlineRow) => (word ? type.word : type.value)
const hasMarks = (rows: readonly OutlineRow[]) => rows.some(({ mark }) => mark !== undefined)

/** Inches that figures take: as many as the widest, up to a share of the row. */
function widthOfFigures(rows: readonly OutlineRow[], w: number): number {
  const widths = rows.map(
    (row) => widthOf(row.before ? `${row.before} → ` : '') * type.before + widthOf(row.value ?? '') * sizeOfValue(row),
  )
  return Math.min(w * 0.42, Math.max(0.4, (Math.max(0, ...widths) * boldest) / pointsPerInch + 0.25))
}

function heightOf(row: OutlineRow, rows: readonly OutlineRow[], w: number, scale: number): number {
  const figures = widthOfFigures(rows, w)
  const words = w - figures - (hasMarks(rows) ? markWidth : 0) - 0.2
  const said = detailsOf(row)
  const lines = (text: string, size: number, width: number) =>
    text ? (linesOf(text, (width * pointsPerInch) / (size * scale)) * size * scale * 1.3) / pointsPerInch : 0
  const left = lines(row.text, type.text, words) + lines(said, type.details, words)
  const right = lines([row.before, row.value].filter(Boolean).join(' → '), sizeOfValue(row), figures - 0.1)
  return Math.max(0.72 * scale, left + 0.14, right + 0.14)
}

const sumOf = (rows: readonly OutlineRow[], w: number, scale: number) =>
  rows.reduce((sum, row) => sum + heightOf(row, rows, w, scale), 0)

/** Rows as the pages that they take in a place: six at most on each, in the usual type where there are more. */
export function pagesOfRows(rows: readonly OutlineRow[], { w, h }: Pick<Place, 'w' | 'h'>): OutlineRow[][] {
  const isOne = rows.length <= mostRows && sumOf(rows, w, scales.at(-1)!) <= h
  if (isOne) return [[...rows]]
  return fillPages(rows, h, (row) => Math.max((h / mostRows) * 0.99, Math.min(h, heightOf(row, rows, w, scales[1]))))
}

/** Rows as a table that can be changed: mark, words, and the figure, with what it was before. */
export function drawRows(slide: PptxGenJS.Slide, rows: readonly OutlineRow[], { x, y, w, h }: Place, fontFace: string) {
  if (rows.length === 0) return
  const scale = largestScale(scales, h, (one) => sumOf(rows, w, one))
  const figures = widthOfFigures(rows, w)
  const isMarked = hasMarks(rows)
  const marked = isMarked ? markWidth : 0
  slide.addTable(
    rows.map((row, index) => [
      ...(isMarked ? [markCell(row, index, scale)] : []),
      wordsCell(row, index, scale),
      figureCell(row, index, scale),
    ]),
    {
      x,
      y,
      w,
      colW: [...(isMarked ? [markWidth] : []), w - marked - figures, figures],
      rowH: rows.map((row) => heightOf(row, rows, w, scale)),
      valign: 'middle',
      margin: 0.04,
      fontFace,
    },
  )
}

function markCell({ mark }: OutlineRow, index: number, scale: number): PptxGenJS.TableCell {
  const { sign, colour } = mark ? marks[mark] : { sign: '–', colour: soft }
  return { text: sign, options: { fontSize: 14 * scale, color: colour, border: above(index) } }
}

function wordsCell(row: OutlineRow, index: number, scale: number): PptxGenJS.TableCell {
  const said = detailsOf(row)
  const words: PptxGenJS.TableCell[] = [
    { text: clean(row.text), options: { fontSize: type.text * scale, color: ink, breakLine: said !== '' } },
  ]
  if (said) words.push({ text: clean(said), options: { fontSize: type.details * scale, color: soft } })
  return { text: words, options: { border: above(index) } }
}

function figureCell(row: OutlineRow, index: number, scale: number): PptxGenJS.TableCell {
  const { before, value } = row
  const runs: PptxGenJS.TableCell[] = []
  if (before) runs.push({ text: clean(`${before} → `), options: { fontSize: type.before * scale, color: soft } })
  if (value) runs.push({ text: clean(value), options: { fontSize: sizeOfValue(row) * scale, bold: true, color: ink } })
  return { text: runs, options: { align: 'right', border: above(index) } }
}
