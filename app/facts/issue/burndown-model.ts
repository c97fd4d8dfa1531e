import type { BurndownDay, Day, IssuesView } from '#contract/board'
import type { ChartModel, ChartSeries, ChartStrip } from '~/ui/chart/chart-model'
import { toDayNumber, weekday } from '~/ui/chart/day-number'

export interface BurndownWords {
  open: string
  ideal: string
  /** The same beside the line. */
  idealStart: string
  /** The same where it begins above what is drawn: "ideal line, from 120" */
  idealFrom: string
  scope: string
  /** "356 found so far" */
  scopeNow: string
  reopened: string
  /** "32 opened again" */
  reopenedNow: string
  today: string
  /** "37 open" */
  now: string
  /** "85 % by 19 Dec" */
  forecast: string
  /** "on to 15 Jun 2028 →" */
  goesOn: string
}

/** How much of the history's length lies ahead at least, for the words there, and at most, for a slow forecast. */
const leastFuture = 0.42
const mostFuture = 1
const leastDaysAhead = 45

/** Open as an area, the ideal across it and where it is going; what was found and what came back in strips below. */
export function burndownModel(
  issues: IssuesView,
  history: readonly BurndownDay[],
  today: Day,
  words: BurndownWords,
): ChartModel {
  const { ideal, forecast } = issues
  const past = history.map(({ day }) => toDayNumber(day))
  const now = toDayNumber(today)
  const start = past[0] ?? now
  const ends = [now, past.at(-1) ?? now]
  if (ideal) ends.push(toDayNumber(ideal.endsOn))
  if (forecast) ends.push(toDayNumber(forecast.p95) + 3)
  const from = ideal ? Math.min(start, toDayNumber(ideal.baselineOn)) : start
  const ahead = (part: number) => now + Math.ceil((now - from) * part)
  const horizon = Math.max(now + leastDaysAhead, ahead(mostFuture))
  const to = Math.max(past.at(-1) ?? now, ahead(leastFuture), Math.min(Math.max(...ends), horizon))
  const days = [...range(from, start), ...past, ...range((past.at(-1) ?? now) + 1, to + 1)]
  const idealOn = ideal ? idealLineThrough(ideal) : null
  // What was open gives the scale. A scope far above it would press everything flat: the line comes in where it is as low.
  const peak = history.reduce((most, { open }) => Math.max(most, open), issues.open)
  const isCapped = ideal !== null && ideal.scope > peak
  const idealBelow = (day: number) => {
    const value = idealOn!(day)
    return value !== null && value > peak ? null : value
  }
  const byDay = new Map(history.map((entry, index) => [past[index], entry]))
  const values = (pick: (entry: BurndownDay) => number | null) =>
    days.map((day) => (byDay.has(day) ? pick(byDay.get(day)!) : null))
  const series: ChartSeries[] = [
    { label: words.open, tone: 'brand', shape: 'area', values: values((entry) => entry.open) },
  ]
  if (idealOn)
    series.push({
      label: words.ideal,
      tone: 'soft',
      shape: 'dashed',
      values: days.map(idealBelow),
      startLabel: isCapped ? words.idealFrom : words.idealStart,
    })
  const strips: ChartStrip[] = [
    {
      label: words.scope,
      tone: 'faint',
      shape: 'area',
      values: values((entry) => entry.scope),
      endLabel: words.scopeNow,
    },
  ]
  if (history.some((entry) => entry.reopened > 0))
    strips.push({
      label: words.reopened,
      tone: 'soft',
      shape: 'ticks',
      values: values((entry) => entry.reopened || null),
      endLabel: words.reopenedNow,
    })
  return {
    days,
    from,
    to: Math.max(to, from + 1),
    series,
    strips,
    today: { at: now, label: words.today },
    now: { at: now, value: issues.open, label: words.now },
    cone:
      forecast && issues.open > 0
        ? {
            p50: toDayNumber(forecast.p50),
            p85: toDayNumber(forecast.p85),
            p95: toDayNumber(forecast.p95),
            label: words.forecast,
            goesOn: toDayNumber(forecast.p95) > to ? words.goesOn : undefined,
          }
        : undefined,
  }
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

/** Monday to Friday among the days after `from`, up to and with `to`. */
export function workingDaysBetween(from: number, to: number): number {
  if (to <= from) return 0
  const weeks = Math.floor((to - from) / 7)
  let days = weeks * 5
  for (let day = from + weeks * 7 + 1; day <= to; day++) if (weekday(day) < 5) days++
  return days
}

/**
 * How many issues would be open at the end of a day if the scope of the baseline day shrank evenly over the working
 * days to none on the last. Flat over weekends; null before the baseline and after the end.
 */
export function idealLineThrough(ideal: NonNullable<IssuesView['ideal']>): (day: number) => number | null {
  const from = toDayNumber(ideal.baselineOn)
  const to = toDayNumber(ideal.endsOn)
  const total = workingDaysBetween(from, to)
  return (day) => {
    if (day < from || day > to) return null
    if (day === to) return 0
    return total === 0 ? ideal.scope : (ideal.scope * (total - workingDaysBetween(from, day))) / total
  }
}
