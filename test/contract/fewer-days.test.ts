import fc from 'fast-check'
import { expect, test } from 'vitest'
import { burndownInFewDays, type BurndownDay } from '../../server/contract/board/issues.ts'
import { dayText } from '../../server/platform/civil-day.ts'

const changes = fc.record({ opened: fc.nat(3), reopened: fc.nat(1), closed: fc.nat(3) })
/** A burndown of so many days as the board keeps it: one entry for each. */
const burndowns = fc.array(changes, { maxLength: 2_000, size: 'max' }).map((days) => {
  let open = 0
  let scope = 0
  return days.map(({ opened, reopened, closed }, index): BurndownDay => {
    open = Math.max(0, open + opened + reopened - closed)
    scope += opened
    return { day: dayText(index), opened, reopened, closed, open, scope }
  })
})
const sum = (days: BurndownDay[], name: 'opened' | 'reopened' | 'closed') =>
  days.reduce((all, day) => all + day[name], 0)

test('a long burndown loses days and nothing of what happened', () => {
  fc.assert(
    fc.property(burndowns, (days) => {
      const fewer = burndownInFewDays(days)
      expect(fewer.length).toBeLessThanOrEqual(189 + 102)
      for (const name of ['opened', 'reopened', 'closed'] as const) expect(sum(fewer, name)).toBe(sum(days, name))
      expect(fewer.slice(-189)).toEqual(days.slice(-189))
      expect(fewer[0]).toEqual(days[0])
      // What stood on a day that is left is what stood on it.
      const stood = new Map(days.map(({ day, open, scope }) => [day, [open, scope]]))
      for (const { day, open, scope } of fewer) expect([open, scope]).toEqual(stood.get(day))
      expect(Math.max(0, ...fewer.map(({ open }) => open))).toBe(Math.max(0, ...days.map(({ open }) => open)))
    }),
  )
})

test('a burndown of three quarters of a year is given back itself', () => {
  const days = Array.from({ length: 280 }, (_, index): BurndownDay => {
    return { day: dayText(index), opened: 1, reopened: 0, closed: 0, open: index + 1, scope: index + 1 }
  })
  expect(burndownInFewDays(days)).toBe(days)
})
