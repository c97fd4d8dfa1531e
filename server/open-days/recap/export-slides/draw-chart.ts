import type PptxGenJS from 'pptxgenjs'
import type { Language } from '../../../contract/languages.ts'
import type { OutlineChart } from '../../../contract/open-days/outline.ts'
import { widthOf } from '../../../contract/open-days/room-of-text.ts'
import { clean, line, soft, toneColour } from './page-look.ts'

interface Place {
  x: number
  y: number
  w: number
  h: number
}

/** Spreadsheets count days from the end of 1899. */
const serialOf = (day: number) => day + 25_569
/** Longer names of categories would leave no room to the bars. */
const mostOfLabel = 60
const shorten = (text: string) =>
  text.length > mostOfLabel ? `${text.slice(0, mostOfLabel - 1).toWellFormed()}…` : text

const labelSize = 12
/** Days as the reader says them, whatever language their Office speaks. */
const dayFormat: Record<Language, string> = { en: '[$-409]d mmm yyyy', 'zh-CN': 'yyyy\\年m\\月d\\日' }

/** As every how manieth label has room beside the next. */
function labelEvery(labels: readonly string[], inches: number): number {
  const widest = Math.max(...labels.map(widthOf)) + 1.5
  const most = Math.max(2, Math.min(6, Math.floor((inches * 72) / (widest * labelSize))))
  return Math.max(1, Math.ceil(labels.length / most))
}

/** A chart of PowerPoint's own, with its figures in it: whoever gets the file can change both. */
export function drawChart(
  slide: PptxGenJS.Slide,
  chart: OutlineChart,
  place: Place,
  { charts, fontFace, language }: { charts: string; fontFace: string; language: Language },
) {
  const { kind, labels, series, rates } = chart
  if (labels.length === 0) return
  // PowerPoint draws bars from below: what stands first is to be read first.
  const order = <Value>(values: readonly Value[]) => (kind === 'lines' ? [...values] : values.toReversed())
  const data = series.map(({ name, values }, at) => ({
    name: clean(name) || ' ',
    labels: order(labels).map((label) => clean(shorten(label))),
    // What is not there is no nought: PptxGenJS leaves such a value empty, `mendPackage` takes it out.
    values: order(values).map((value) =>
      value !== null && kind === 'spans' && at === 0 ? serialOf(value) : value,
    ) as number[],
  }))
  const colours = series.map(({ tone }) => toneColour(tone, charts))
  const common: PptxGenJS.IChartOpts = {
    ...place,
    chartColors: colours,
    catAxisLabelColor: soft,
    catAxisLabelFontFace: fontFace,
    catAxisLabelFontSize: labelSize,
    valAxisLabelColor: soft,
    valAxisLabelFontFace: fontFace,
    valAxisLabelFontSize: labelSize,
    valAxisMinVal: 0,
    valGridLine: { color: line, size: 0.5 },
    catGridLine: { style: 'none' },
    showLegend: series.filter(({ tone }) => tone !== 'none').length > 1,
    legendPos: 'b',
    legendFontSize: labelSize,
    legendFontFace: fontFace,
    legendColor: soft,
  }
  if (kind === 'lines') {
    const every = labelEvery(labels, place.w - 0.6)
    const look = { lineSize: 2.25, lineDataSymbol: 'none', displayBlanksAs: 'gap' } as const
    slide.addChart('line', data, { ...common, ...look, catAxisLabelFrequency: String(every) })
    return
  }
  const format = rates ? '0%' : chart.decimals ? `0.${'0'.repeat(chart.decimals)}` : '0'
  const from = chart.from ?? (rates ? 0 : undefined)
  const to = chart.to ?? (rates ? 1 : undefined)
  const isSpans = kind === 'spans'
  slide.addChart('bar', data, {
    ...common,
    barDir: 'bar',
    barGrouping: kind === 'bars' ? 'clustered' : 'stacked',
    barGapWidthPct: 60,
    showValue: kind === 'bars',
    dataLabelFormatCode: format,
    valAxisLabelFormatCode: isSpans ? dayFormat[language] : format,
    ...(from === undefined ? {} : { valAxisMinVal: isSpans ? serialOf(from) : from }),
    ...(to === undefined ? {} : { valAxisMaxVal: isSpans ? serialOf(to) : to }),
    ...(rates ? { valAxisMajorUnit: 0.2 } : {}),
    ...(isSpans && from !== undefined && to !== undefined
      ? { valAxisMajorUnit: Math.max(1, Math.ceil((to - from) / 4)) }
      : {}),
    dataLabelFontFace: fontFace,
    dataLabelFontSize: labelSize,
    // At the end of its bar a figure could not be read behind the line of its interval.
    ...(series.some(({ intervals }) => intervals) ? { dataLabelPosition: 'ctr', dataLabelColor: 'FFFFFF' } : {}),
  })
}
