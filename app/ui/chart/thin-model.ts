import type { ChartModel, ChartSeries } from './chart-model'

/** The same chart with about `most` days, looking the same. */
export function thinModel(model: ChartModel, most: number): ChartModel {
  if (model.days.length <= most) return model
  const kept = thinDays(
    model.days.length,
    [...model.series, ...(model.strips ?? [])].map((series) => series.values),
    most,
  )
  const thin = <Series extends ChartSeries>(series: Series): Series => ({
    ...series,
    values: kept.map((index) => series.values[index] ?? null),
  })
  return {
    ...model,
    days: kept.map((index) => model.days[index]!),
    series: model.series.map(thin),
    strips: model.strips?.map(thin),
  }
}

type Values = readonly (number | null)[]

/**
 * Which of `count` days to draw so that about `most` remain: the first of each stretch and, for every
 * series, its ends and its lowest and highest there. A peak of one day in fourteen years stays a peak.
 */
export function thinDays(count: number, series: readonly Values[], most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index)
  const stretch = Math.ceil((count * (series.length + 1)) / most)
  const kept = new Set<number>([0, count - 1])
  for (const values of series) keepEnds(values, kept)
  for (let start = 0; start < count; start += stretch) {
    const end = Math.min(start + stretch, count)
    kept.add(start)
    for (const values of series) keepExtremes(values, start, end, kept)
  }
  return [...kept].sort((a, b) => a - b)
}

/** Where a series begins and ends, which need not be where the days do. */
function keepEnds(values: Values, kept: Set<number>) {
  const has = (value: number | null) => value !== null
  const first = values.findIndex(has)
  if (first >= 0) kept.add(first).add(values.findLastIndex(has))
}

function keepExtremes(values: Values, start: number, end: number, kept: Set<number>) {
  let low = -1
  let high = -1
  for (let index = start; index < end; index++) {
    const value = values[index]
    if (value === null || value === undefined) continue
    if (low < 0 || value < values[low]!) low = index
    if (high < 0 || value > values[high]!) high = index
  }
  if (low >= 0) kept.add(low).add(high)
}
