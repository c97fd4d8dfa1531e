import type { Day } from '#contract/board'
import { toDay, toDayNumber, weekday } from './day-number'

/** A mark on the time axis; `grain` says how its label is to be written. */
export interface TimeTick {
  at: number
  day: Day
  grain: 'day' | 'month' | 'year'
}

/** As many as fit side by side on a phone: months are short words, days longer ones. */
const mostMonths = 8
const mostDays = 6
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240]
const daySteps = [1, 2, 7, 14]

/** First days of months, or Mondays on a short axis; Januaries are written as their year. */
export function timeTicks(from: number, to: number): TimeTick[] {
  const span = to - from
  const dayStep = span < 62 ? daySteps.find((step) => span / step < mostDays) : undefined
  return dayStep ? dayTicks(from, to, dayStep) : monthTicks(from, to)
}

function dayTicks(from: number, to: number, step: number): TimeTick[] {
  const start = step < 7 ? from : from + ((7 - weekday(from)) % 7)
  const ticks: TimeTick[] = []
  for (let at = start; at <= to; at += step) ticks.push({ at, day: toDay(at), grain: 'day' })
  return ticks
}

function monthTicks(from: number, to: number): TimeTick[] {
  const months = (to - from) / 30.44
  const step = monthSteps.find((size) => months / size < mostMonths) ?? 600
  const first = toDay(from)
  const start = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1
  const ticks: TimeTick[] = []
  for (let month = Math.ceil(start / step) * step; month <= start + months + 1; month += step) {
    const day = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
    const at = toDayNumber(day)
    if (at >= from && at <= to) ticks.push({ at, day, grain: month % 12 === 0 ? 'year' : 'month' })
  }
  return ticks
}
