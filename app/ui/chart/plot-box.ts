import type { ChartModel } from './chart-model'
import { valueScale } from './value-scale'

/** Where a day and a value lie in the plot, in percent from its left and its bottom. */
export interface PlotBox {
  bottom: number
  top: number
  ticks: number[]
  x: (day: number) => number
  y: (value: number) => number
}

const round = (value: number) => Math.round(value * 100) / 100

/** The one geometry of a chart, for its frame, its SVG and its canvas. */
export function plotBox(model: ChartModel): PlotBox {
  // The words above today's dot need room too.
  let highest = (model.now?.value ?? 0) * 1.3
  let lowest = 0
  for (const { values } of model.series)
    for (const value of values) {
      if (value === null) continue
      if (value > highest) highest = value
      if (value < lowest) lowest = value
    }
  const { bottom, top, ticks } = valueScale(highest, lowest)
  const span = Math.max(1, model.to - model.from)
  return {
    bottom,
    top,
    ticks,
    x: (day) => round((100 * (day - model.from)) / span),
    y: (value) => round((100 * (value - bottom)) / (top - bottom)),
  }
}
