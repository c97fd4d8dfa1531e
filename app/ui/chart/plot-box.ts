import type { ChartModel } from './chart-model'

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

/** An axis through zero: where it ends, and at most five round values on it. */
interface ValueScale {
  /** Zero, or below. */
  bottom: number
  top: number
  ticks: number[]
}

const mostTicks = 5

/** 1, 2, 5, 10, 20, 50 … */
const roundStep = (index: number) => [1, 2, 5][index % 3]! * 10 ** Math.floor(index / 3)

/** The scale for counts up to `highest`, with a little air above; below zero only as far as `lowest` does. */
export function valueScale(highest: number, lowest = 0): ValueScale {
  const bottom = lowest * 1.08
  const top = Math.max(highest * 1.08, lowest < 0 ? 0 : 1)
  let index = 0
  const below = () => Math.floor(-bottom / roundStep(index))
  const above = () => Math.floor(top / roundStep(index))
  while (below() + above() >= mostTicks) index++
  const step = roundStep(index)
  const ticks = Array.from({ length: below() + above() + 1 }, (_, tick) => (tick - below()) * step)
  return { bottom, top, ticks }
}
