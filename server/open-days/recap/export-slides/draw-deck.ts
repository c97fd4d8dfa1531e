import PptxGenJS from 'pptxgenjs'
import type { DeckOutline, OutlineFigure, SlideOutline } from '../../../contract/open-days/outline.ts'
import { drawChart } from './draw-chart.ts'
import { drawRows } from './draw-rows.ts'
import { markdownRuns } from './markdown-runs.ts'
import { brandOf, clean, fontOf, ink, inner, line, marks, page, soft } from './page-look.ts'

export interface Picture {
  type: string
  width: number
  height: number
  bytes: Uint8Array
}

/** As many rows as a page holds; more go on to the next. */
const rowsPerPage = 6
const master = 'DAYLIGHT'
const contentTop = 1.75

/** A deck as a PowerPoint file: native text, tables and charts, and at each foot whose it is, of when, and the page. */
export async function drawDeck(outline: DeckOutline, pictures: ReadonlyMap<string, Picture>): Promise<Uint8Array> {
  const deck = new PptxGenJS()
  const fontFace = fontOf[outline.language]
  const brand = brandOf(outline.brandColor)
  deck.layout = 'LAYOUT_WIDE'
  deck.title = clean(outline.title)
  deck.theme = { headFontFace: fontFace, bodyFontFace: fontFace }
  defineMaster(deck, outline, brand, fontFace)
  for (const slide of outline.slides)
    for (const part of pagesOf(slide)) drawSlide(deck, part, { brand, fontFace, pictures })
  return (await deck.write({ outputType: 'uint8array' })) as Uint8Array
}

function defineMaster(deck: PptxGenJS, { foot }: DeckOutline, brand: string, fontFace: string) {
  const small = { y: 6.98, h: 0.3, fontSize: 10, color: soft, fontFace, margin: 0 }
  deck.defineSlideMaster({
    title: master,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: page.width, h: 0.07, fill: { color: brand } } },
      { line: { x: page.left, y: 6.9, w: inner, h: 0, line: { color: line, width: 0.75 } } },
      { text: { text: clean(foot[0]), options: { ...small, x: page.left, w: 6 } } },
      { text: { text: clean(foot[1]), options: { ...small, x: 6.9, w: 5, align: 'right' } } },
    ],
    slideNumber: { x: 12.05, y: 6.98, w: 0.5, h: 0.3, fontSize: 10, color: soft, fontFace, align: 'right' },
  })
}

/** Beside a figure or a chart four rows have room; alone, more go on to a next page. */
function pagesOf(slide: SlideOutline): SlideOutline[] {
  const { rows = [] } = slide
  if (rows.length <= rowsPerPage) return [slide]
  const count = Math.ceil(rows.length / rowsPerPage)
  return Array.from({ length: count }, (_, at) => ({
    ...slide,
    title: `${slide.title} (${at + 1}/${count})`,
    rows: rows.slice(at * rowsPerPage, (at + 1) * rowsPerPage),
  }))
}

interface Look {
  brand: string
  fontFace: string
  pictures: ReadonlyMap<string, Picture>
}

function drawSlide(deck: PptxGenJS, outline: SlideOutline, { brand, fontFace, pictures }: Look) {
  const { title, lead, figure, rows = [], chart, markdown, image } = outline
  const slide = deck.addSlide({ masterName: master })
  const across = { x: page.left, w: inner, fontFace, margin: 0 }
  slide.addText(clean(title), { ...across, y: page.top, h: 0.55, fontSize: 28, bold: true, color: ink, fit: 'shrink' })
  if (lead)
    slide.addText(clean(lead), { ...across, y: 1.12, h: 0.5, fontSize: 16, color: soft, valign: 'top', fit: 'shrink' })
  const beside = { x: 5.2, w: page.right - 5.2 }
  const alone = !chart && rows.length === 0
  if (figure) drawFigure(slide, figure, { x: page.left, w: alone ? inner : 4.1 }, fontFace, alone)
  const place = figure ? beside : { x: page.left, w: inner }
  drawRows(slide, rows, { ...place, y: contentTop + 0.15 })
  if (chart) drawChart(slide, chart, brand, { ...place, y: contentTop, h: 4.9 }, fontFace)
  if (markdown)
    slide.addText(markdownRuns(markdown), {
      ...across,
      y: contentTop,
      h: 4.9,
      fontSize: 20,
      color: ink,
      valign: 'top',
      paraSpaceAfter: 8,
      fit: 'shrink',
    })
  const picture = image && pictures.get(image.id)
  if (picture) drawPicture(slide, picture, clean(image.alt))
}

/** What it was, what it is, and what that means, below each other; alone it is a sentence. */
function drawFigure(
  slide: PptxGenJS.Slide,
  { label, value, before, note, health }: OutlineFigure,
  place: { x: number; w: number },
  fontFace: string,
  alone: boolean,
) {
  const runs: PptxGenJS.TextProps[] = []
  const add = (text: string, fontSize: number, color: string, bold = false) =>
    runs.push({ text: clean(text), options: { fontSize, color, bold, breakLine: true } })
  if (label) add(label, 18, soft)
  if (before) add(`${before} →`, 28, soft)
  add(value, alone ? 40 : 66, ink, true)
  const mark = health ? marks[health] : null
  if (note) add([mark?.sign, note].filter(Boolean).join(' '), 18, mark?.colour ?? soft)
  slide.addText(runs, { ...place, y: contentTop, h: 4.4, fontFace, valign: 'middle', margin: 0, fit: 'shrink' })
}

function drawPicture(slide: PptxGenJS.Slide, { type, width, height, bytes }: Picture, altText: string) {
  const room = { w: inner, h: page.bottom - contentTop }
  const scale = Math.min(room.w / width, room.h / height)
  const [w, h] = [width * scale, height * scale]
  slide.addImage({
    data: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
    x: page.left + (room.w - w) / 2,
    y: contentTop + (room.h - h) / 2,
    w,
    h,
    altText,
  })
}
