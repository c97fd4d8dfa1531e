import { expect, test } from 'vitest'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'
import { forecastZeroOpen } from '../../server/facts/issue/forecast-zero-open.ts'
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
  expect(forecastZeroOpen(steady, today)).toEqual({ p50: '2027-01-11', p85: '2027-01-11', p95: '2027-01-11' })
})

test('an uneven pace gives an interval, the same for the same figures', () => {
  const uneven = burndown(today, 201, 250, (index) => (index % 7 === 0 ? 7 : 0))
  const forecast = forecastZeroOpen(uneven, today)!
  expect(forecast.p50 < forecast.p85 && forecast.p85 < forecast.p95).toBe(true)
  expect(forecastZeroOpen(uneven, today)).toEqual(forecast)
})

test('days on which nothing happened count, also those after the last entry', () => {
  const steady = burndown('2026-10-23', 201, 250, () => 1)
  const slower = forecastZeroOpen(steady, today)!
  expect(slower.p50 > '2027-01-11').toBe(true)
})

test('there is none with nothing open, under four weeks of history, or when the trend does not close', () => {
  expect(forecastZeroOpen([], today)).toBeNull()
  expect(
    forecastZeroOpen(
      burndown(today, 51, 50, () => 1),
      today,
    ),
  ).toBeNull()
  expect(
    forecastZeroOpen(
      burndown(today, 28, 100, () => 1),
      today,
    ),
  ).toBeNull()
  expect(
    forecastZeroOpen(
      burndown(today, 201, 50, () => 0),
      today,
    ),
  ).toBeNull()
  expect(
    forecastZeroOpen(
      burndown('2026-06-01', 201, 250, () => 1),
      today,
    ),
  ).toBeNull()
})

test('an update that has nothing to do with issues moves no date of the forecast', async () => {
  const project = await openTestProject()
  const issues = Array.from({ length: 60 }, (_, nth) => [
    buildUpdate({ kind: 'issue', key: `I${nth}`, at: '2026-08-20T09:00:00+08:00', data: { status: 'open' } }),
    ...(nth % 3 === 0
      ? [1, 2].map((part) =>
          buildUpdate({
            kind: 'issue',
            key: `I${nth + part - 1}`,
            at: new Date(Date.parse('2026-09-10T09:00:00+08:00') + nth * 86_400_000).toISOString(),
            data: { status: 'closed' },
          }),
        )
      : []),
  ])
  await project.push(issues.flat())
  const forecasts = []
  for (const nth of [1, 2, 3, 4, 5, 6, 7, 8]) {
    forecasts.push((await project.board()).issues.forecast)
    await project.push([buildUpdate({ kind: 'milestone', key: `M${nth}`, data: { title: 'Elsewhere' } })])
  }
  await project.close()
  expect(forecasts[0]).not.toBeNull()
  expect(new Set(forecasts.map((forecast) => JSON.stringify(forecast))).size).toBe(1)
})
