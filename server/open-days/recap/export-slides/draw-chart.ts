import type PptxGenJS from 'pptxgenjs'
import type { OutlineChart } from '../../../contract/open-days/outline.ts'
import { clean, line, soft, toneColour } from './page-look.ts'

interface Place {
  x: number
  y: number
  w: number
  h: number
}

/** A chart of PowerPoint's own, with its figures in it: whoever gets the file can change both. */
export function drawChart(slide: PptxGenJS.Slide, chart: OutlineChart, brand: string, place: Place, fontFace: string) {
  const { kind, labels, series, rates } = chart
  if (labels.length === 0) return
  // PowerPoint draws bars from below: what stands first is to be read first.
  const order = <Value>(values: readonly Value[]) => (kind === 'lines' ? [...values] : values.toReversed())
  const data = series.map(({ name, values }) => ({
    name: clean(name),
    labels: order(labels).map(clean),
    values: order(values).map((value) => value ?? 0),
  }))
  const axis = { color: soft, fontFace, fontSize: 12 }
  const common: PptxGenJS.IChartOpts = {
    ...place,
    chartColors: series.map(({ tone }) => toneColour(tone, brand)),
    catAxisLabelColor: axis.color,
    catAxisLabelFontFace: axis.fontFace,
    catAxisLabelFontSize: axis.fontSize,
    valAxisLabelColor: axis.color,
    valAxisLabelFontFace: axis.fontFace,
    valAxisLabelFontSize: axis.fontSize,
    valAxisMinVal: 0,
    valGridLine: { color: line, size: 0.5 },
    catGridLine: { style: 'none' },
    showLegend: series.length > 1,
    legendPos: 'b',
    legendFontSize: 12,
    legendFontFace: fontFace,
    legendColor: soft,
  }
  if (kind === 'lines') {
    const every = Math.max(1, Math.round(labels.length / 6))
    return slide.addChart('area', data, {
      ...common,
      chartColorsOpacity: 30,
      catAxisLabelFrequency: String(every),
      dataBorder: { pt: 1.5, color: brand },
    })
  }
  slide.addChart('bar', data, {
    ...common,
    barDir: 'bar',
    barGrouping: kind === 'stacked' ? 'stacked' : 'clustered',
    barGapWidthPct: 60,
    showValue: kind === 'bars',
    dataLabelFormatCode: rates ? '0%' : '0',
    valAxisLabelFormatCode: rates ? '0%' : '0',
    ...(rates ? { valAxisMaxVal: 1 } : {}),
    dataLabelFontFace: fontFace,
    dataLabelFontSize: 12,
  })
}
