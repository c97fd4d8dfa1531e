import { expect, test } from 'vitest'
import { forecastZeroOpen } from '../../server/board/forecast-zero-open.ts'
import type { BurndownDay } from '../../server/contract/board.ts'
import { dayNumber, dayText } from '../../server/platform/civil-day.ts'

/** A burndown that ends on `last`: `scope` opened on the first day, then `closedOn` each day. */
function burndown(last: string, days: number, scope: number, closedOn: (index: number) => number): BurndownDay[] {
  let open = scope
  return Array.from({ length: days }, (_, index) => {
    const closed = index === 0 ? 0 : closedOn(index)
    open -= closed
    return {
      day: dayText(dayNumber(last) - days + 1 + index),
      opened: index ? 0 : scope,
      reopened: 0,
      closed,
      open,
      scope,
    }
  })
}
const today = '2026-11-22'

test('a steady pace is extrapolated exactly', () => {
  // 200 days old, so that the opening lies outside the window: one closed every day, 50 left.
  const steady = burndown(today, 201, 250, () => 1)
  expect(forecastZeroOpen(steady, today, 1)).toEqual({ p50: '2027-01-11', p85: '2027-01-11', p95: '2027-01-11' })
})

test('an uneven pace gives an interval, the same for the same version and another for another', () => {
  const uneven = burndown(today, 201, 250, (index) => (index % 7 === 0 ? 7 : 0))
  const forecast = forecastZeroOpen(uneven, today, 7)!
  expect(forecast.p50 < forecast.p85 && forecast.p85 < forecast.p95).toBe(true)
  expect(forecastZeroOpen(uneven, today, 7)).toEqual(forecast)
})

test('days on which nothing happened count, also those after the last entry', () => {
  const steady = burndown('2026-10-23', 201, 250, () => 1)
  const slower = forecastZeroOpen(steady, today, 1)!
  expect(slower.p50 > '2027-01-11').toBe(true)
})

test('there is none with nothing open, under four weeks of history, or when the trend does not close', () => {
  expect(forecastZeroOpen([], today, 1)).toBeNull()
  expect(
    forecastZeroOpen(
      burndown(today, 51, 50, () => 1),
      today,
      1,
    ),
  ).toBeNull()
  expect(
    forecastZeroOpen(
      burndown(today, 28, 100, () => 1),
      today,
      1,
    ),
  ).toBeNull()
  expect(
    forecastZeroOpen(
      burndown(today, 201, 50, () => 0),
      today,
      1,
    ),
  ).toBeNull()
  expect(
    forecastZeroOpen(
      burndown('2026-06-01', 201, 250, () => 1),
      today,
      1,
    ),
  ).toBeNull()
})
