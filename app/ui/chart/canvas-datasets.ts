import type { ChartDataset } from 'chart.js'
import { faded, type CanvasColours } from './canvas-colours'
import type { ChartModel, ChartSeries, ChartStrip } from './chart-model'
import { areaStrength } from './tone'

type Dataset = ChartDataset<'line' | 'bar', { x: number; y: number | null }[]>

/** The series as Chart.js wants them: ticks in front of areas, bars side by side; strips only to be asked. */
export const canvasDatasets = (model: ChartModel, colours: CanvasColours): Dataset[] => [
  ...model.series.map((series) => toDataset(series, model.days, colours)),
  ...(model.strips ?? []).map((strip) => toUnseen(strip, model.days, colours)),
]

const toPoints = ({ values }: ChartSeries, days: readonly number[]) =>
  days.map((x, index) => ({ x, y: values[index] ?? null }))

/** Drawn elsewhere; here its figures join those of the day in the tooltip. */
const toUnseen = (strip: ChartStrip, days: readonly number[], colours: CanvasColours): Dataset => ({
  type: 'line',
  label: strip.label,
  data: toPoints(strip, days),
  yAxisID: 'strips',
  borderColor: colours[strip.tone],
  borderWidth: 0,
  pointRadius: 0,
  pointHitRadius: 0,
  pointHoverRadius: 0,
})

function toDataset(series: ChartSeries, days: readonly number[], colours: CanvasColours): Dataset {
  const colour = colours[series.tone]
  const data = toPoints(series, days)
  if (series.shape === 'bars' || series.shape === 'ticks')
    return {
      type: 'bar',
      label: series.label,
      data,
      backgroundColor: colour,
      barThickness: series.shape === 'ticks' ? 2 : undefined,
      grouped: series.shape === 'bars',
      categoryPercentage: 0.72,
      barPercentage: 1,
    }
  return {
    type: 'line',
    label: series.label,
    data,
    borderColor: colour,
    borderWidth: series.shape === 'area' ? 2 : 1.5,
    borderDash: series.shape === 'dashed' ? [4, 4] : undefined,
    borderJoinStyle: 'round',
    backgroundColor: faded(colour, areaStrength),
    fill: series.shape === 'area' ? 'origin' : false,
    pointRadius: 0,
    pointHitRadius: 0,
    pointHoverRadius: series.shape === 'dashed' ? 0 : 4,
    pointHoverBackgroundColor: colour,
    pointHoverBorderColor: colours.card,
    pointHoverBorderWidth: 2,
    clip: 4,
  }
}
