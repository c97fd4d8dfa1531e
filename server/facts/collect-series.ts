import type { AddToSeries } from './fact.ts'

/** Sums what steps of the fold add: by the series' name, then by day. */
export function collectSeries() {
  const series = new Map<string, Map<number, number>>()
  const add: AddToSeries = (name, day, value) => {
    let days = series.get(name)
    if (!days) series.set(name, (days = new Map<number, number>()))
    days.set(day, (days.get(day) ?? 0) + value)
  }
  return { series, add }
}
