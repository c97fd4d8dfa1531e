import type { ChartModel, ChartSeries } from './chart-model'
import { thinDays } from './thin-days'

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
