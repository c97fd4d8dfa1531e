import PptxGenJS from 'pptxgenjs'
import type { Language } from '../../../contract/languages.ts'
import type { DeckOutline, OutlineFigure, OutlineText, SlideOutline } from '../../../contract/open-days/outline.ts'
import { linesOf } from '../../../contract/open-days/room-of-text.ts'
import { pagesOfText } from '../../../contract/open-days/written-pages.ts'
import { parseMarkdown } from '../../deck/render-markdown.ts'
import { drawChart } from './draw-chart.ts'
import { drawRows, pagesOfRows } from './draw-rows.ts'
import { drawWritten } from './draw-written.ts'
import type { Token } from './markdown-runs.ts'
import { mendPackage } from './mend-package.ts'
import { pictureTurn } from './picture-turn.ts'
import { clean, coloursOf, fontOf, ink, inner, line, marks, page, soft } from './page-look.ts'

export interface Picture {
  type: string
  width: number
  height: number
  bytes: Uint8Array
}

const master = 'DAYLIGHT'
const pointsPerInch = 72
/** Beside a figure there is this much of the page. */
const beside = { x: 5.2, w: page.right - 5.2 }

/** A deck as a PowerPoint file: native text, tables and charts, and at each foot whose it is, of when, and the page. */
export async function drawDeck(outline: DeckOutline, pictures: ReadonlyMap<string, Picture>): Promise<Uint8Array> {
  const deck = new PptxGenJS()
  const fontFace = fontOf[outline.language]
  const { brand, charts: ofCharts } = coloursOf(outline.brandColor)
  deck.layout = 'LAYOUT_WIDE'
  deck.title = clean(outline.title)
  deck.theme = { headFontFace: fontFace, bodyFontFace: fontFace }
  defineMaster(deck, outline, brand, fontFace)
  const pages = outline.slides.flatMap((slide) => pagesOf(slide, outline.language))
  for (const part of pages)
    drawPage(deck.addSlide({ masterName: master }), part, {
      charts: ofCharts,
      fontFace,
      language: outline.language,
      pictures,
    })
  const charts = pages.flatMap(({ chart }) => (chart && chart.labels.length > 0 ? [chart] : []))
  return mendPackage((await deck.write({ outputType: 'uint8array' })) as Uint8Array, charts)
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

/** One page of a slide: what it shows of rows and of what was written. */
interface Page extends Omit<SlideOutline, 'written'> {
  written?: { tokens: Token[]; scale: number }
}

/** A slide as the pages that it takes. */
function pagesOf({ written, ...slide }: SlideOutline, language: Language): Page[] {
  const pages = written ? pagesOfWritten(written, slide) : pagesOfList(slide)
  if (pages.length === 1) return pages
  const [open, close] = language === 'zh-CN' ? ['（', '）'] : [' (', ')']
  return pages.map((one, at) => ({ ...one, title: `${slide.title}${open}${at + 1}/${pages.length}${close}` }))
}

function pagesOfWritten({ text, most, cut, ...about }: OutlineText, slide: Omit<SlideOutline, 'written'>): Page[] {
  const { scale, pages, isCut } = pagesOfText(parseMarkdown(text), about, most)
  return pages.map((tokens, at) =>
    isCut && cut && at === pages.length - 1 ? { ...slide, lead: cut } : { ...slide, written: { tokens, scale } },
  )
}

function pagesOfList(slide: Omit<SlideOutline, 'written'>): Page[] {
  const { rows = [], rest, figure } = slide
  const h = headOf(slide).room - (rest ? restHeight : 0)
  const pages = pagesOfRows(rows, { w: figure ? beside.w : inner, h })
  return pages.map((some, at) => ({ ...slide, rows: some, rest: at === pages.length - 1 ? (rest ?? null) : null }))
}

const restHeight = 0.4
const titleSizes = [28, 24, 20, 16] as const
const leadSizes = [16, 14, 12] as const

/** How large heading and sentence are, which have two lines each, and from where to where there is room below them. */
function headOf({ title, lead }: Pick<SlideOutline, 'title' | 'lead'>) {
  const sized = (text: string, sizes: readonly number[]) => {
    const lines = (size: number) => linesOf(text, (inner * pointsPerInch) / size)
    const size = sizes.find((one) => lines(one) <= 2) ?? sizes.at(-1)!
    return { size, h: (lines(size) * size * 1.3) / pointsPerInch }
  }
  const heading = sized(title, titleSizes)
  const sentence = lead ? sized(lead, leadSizes) : { size: 0, h: 0 }
  const leadTop = page.top + heading.h + 0.06
  const top = Math.max(1.75, leadTop + sentence.h + 0.15)
  return { heading, sentence, leadTop, top, room: page.bottom - top }
}

interface Look {
  charts: string
  language: Language
  fontFace: string
  pictures: ReadonlyMap<string, Picture>
}

function drawPage(slide: PptxGenJS.Slide, one: Page, { charts, fontFace, language, pictures }: Look) {
  const { title, lead, figure, rows = [], rest, chart, written, image } = one
  const { heading, sentence, leadTop, top, room } = headOf(one)
  const across = { x: page.left, w: inner, fontFace, margin: 0 }
  slide.addText(clean(title), {
    ...across,
    y: page.top,
    h: heading.h,
    fontSize: heading.size,
    bold: true,
    color: ink,
    valign: 'top',
  })
  if (lead)
    slide.addText(clean(lead), {
      ...across,
      y: leadTop,
      h: sentence.h,
      fontSize: sentence.size,
      color: soft,
      valign: 'top',
    })
  const alone = !chart && rows.length === 0
  if (figure) drawFigure(slide, figure, { x: page.left, y: top, w: alone ? inner : 4.1, h: room }, fontFace, alone)
  const place = { ...(figure ? beside : { x: page.left, w: inner }), y: top, h: room }
  drawRows(slide, rows, { ...place, h: room - (rest ? restHeight : 0) }, fontFace)
  if (rest)
    slide.addText(clean(rest), {
      ...place,
      y: page.bottom - restHeight,
      h: restHeight,
      fontSize: 14,
      color: soft,
      fontFace,
      margin: 0,
      valign: 'bottom',
    })
  if (chart) drawChart(slide, chart, place, { charts, fontFace, language })
  if (written) drawWritten(slide, written.tokens, written.scale, place, fontFace)
  const picture = image && pictures.get(image.id)
  if (picture) drawPicture(slide, picture, clean(image.alt), top)
}

/** What it was, what it is, and what that means, below each other; alone it is a sentence. */
function drawFigure(
  slide: PptxGenJS.Slide,
  { label, value, before, note, health }: OutlineFigure,
  place: { x: number; y: number; w: number; h: number },
  fontFace: string,
  alone: boolean,
) {
  const runs: PptxGenJS.TextProps[] = []
  // Bold is wider, in the widest face that takes the place of ours by a quarter.
  const points = (place.w * pointsPerInch) / 1.25
  const add = (text: string, fontSize: number, color: string, bold = false) =>
    runs.push({ text: clean(text), options: { fontSize, color, bold, breakLine: true } })
  /** Alone a sentence of three lines, else a figure on one. */
  const sizeOf = (text: string) => {
    const sizes = alone ? [40, 32, 26, 20] : [66, 54, 44, 36, 28, 22]
    const lines = alone ? 3 : 1
    return sizes.find((size) => linesOf(text, points / size) <= lines) ?? sizes.at(-1)!
  }
  if (label) add(label, 18, soft)
  if (before) add(`${before} →`, 28, soft)
  add(value, sizeOf(value), ink, true)
  const mark = health ? marks[health] : null
  if (note) add([mark?.sign, note].filter(Boolean).join(' '), 18, mark?.colour ?? soft)
  slide.addText(runs, { ...place, fontFace, valign: 'middle', margin: 0 })
}

/** As large as there is room, and upright: a page is turned about its middle. */
function drawPicture(slide: PptxGenJS.Slide, { type, width, height, bytes }: Picture, altText: string, top: number) {
  const room = { w: inner, h: page.bottom - top }
  const turn = pictureTurn(bytes)
  const isAcross = turn.rotate % 180 !== 0
  const scale = Math.min(room.w / (isAcross ? height : width), room.h / (isAcross ? width : height))
  const [w, h] = [width * scale, height * scale]
  slide.addImage({
    data: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
    x: page.left + (room.w - w) / 2,
    y: top + (room.h - h) / 2,
    w,
    h,
    altText,
    ...turn,
  })
}
