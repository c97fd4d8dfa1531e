import type PptxGenJS from 'pptxgenjs'
import type { OutlineRow } from '../../../contract/open-days/outline.ts'
import { clean, ink, line, marks, soft } from './page-look.ts'

interface Place {
  x: number
  y: number
  w: number
}
const border = { type: 'solid', pt: 1, color: line } as const
const none = { type: 'none' } as const
const above = (index: number): PptxGenJS.TableCellProps['border'] => [index === 0 ? none : border, none, none, none]

/** Rows as a table that can be changed: mark, words, and the figure, with what it was before. */
export function drawRows(slide: PptxGenJS.Slide, rows: readonly OutlineRow[], { x, y, w }: Place) {
  if (rows.length === 0) return
  const figures = w > 8 ? 4.6 : 2.6
  const cells = rows.map((row, index) => [markCell(row, index), wordsCell(row, index), figureCell(row, index)])
  slide.addTable(cells, {
    x,
    y,
    w,
    colW: [0.45, w - 0.45 - figures, figures],
    rowH: 0.72,
    valign: 'middle',
    margin: 0.04,
  })
}

function markCell({ mark }: OutlineRow, index: number): PptxGenJS.TableCell {
  const { sign, colour } = mark ? marks[mark] : { sign: '–', colour: soft }
  return { text: sign, options: { fontSize: 14, color: colour, border: above(index) } }
}

function wordsCell({ text, details }: OutlineRow, index: number): PptxGenJS.TableCell {
  const said = details.filter(Boolean).join(' · ')
  const words: PptxGenJS.TableCell[] = [
    { text: clean(text), options: { fontSize: 18, color: ink, breakLine: said !== '' } },
  ]
  if (said) words.push({ text: clean(said), options: { fontSize: 12, color: soft } })
  return { text: words, options: { border: above(index) } }
}

function figureCell({ before, value, word }: OutlineRow, index: number): PptxGenJS.TableCell {
  const runs: PptxGenJS.TableCell[] = []
  if (before) runs.push({ text: clean(`${before} → `), options: { fontSize: 18, color: soft } })
  if (value) runs.push({ text: clean(value), options: { fontSize: word ? 20 : 28, bold: true, color: ink } })
  return { text: runs, options: { align: 'right', border: above(index) } }
}
