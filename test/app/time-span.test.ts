import { expect, test } from 'vitest'
import { timeSpan } from '~/facts/milestone/time-span'
import { timeTicks } from '~/ui/chart/time-ticks'
import { toDayNumber } from '~/ui/chart/day-number'

test.each([
  ['never', ['9999-12-31']],
  ['unknown', ['0001-01-01']],
  ['never beside a plan', ['2026-03-02', '2026-11-30', '9999-12-31']],
  ['unknown beside a plan', ['0001-01-01', '2026-03-02', '2026-11-30']],
])('a date that means %s is drawn at the edge, and the axis has few months', (_, days) => {
  const span = timeSpan(days)
  expect(timeTicks(span.first, span.last).length).toBeLessThanOrEqual(13)
  for (const day of days) expect(span.at(day)).toBeGreaterThanOrEqual(0)
  for (const day of days) expect(span.at(day)).toBeLessThanOrEqual(100)
})

test('a plan beside such a date keeps its own width', () => {
  const span = timeSpan(['2026-03-02', '2026-11-30', '9999-12-31'])
  expect(span.at('2026-11-30') - span.at('2026-03-02')).toBeGreaterThan(90)
})

test('the months of a chart come to an end at any end of the calendar', () => {
  expect(timeTicks(toDayNumber('2026-01-01'), toDayNumber('9999-12-31') + 30).length).toBeLessThan(200)
})
