import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openAtGoLive } from '../../server/facts/issue/open-at-go-live.ts'

const judged = { today: '2026-11-22', tolerances: { criticalIssues: { attention: 0, critical: 4 } } }
type Issues = Parameters<typeof openAtGoLive>[0]
const issues = (open: number, critical: number, pace: Issues['pace']): Issues => ({
  open,
  bySeverity: { critical, major: 0, minor: 0, trivial: 0 },
  pace,
})
const at = (of: Issues, on: string | null) => openAtGoLive(of, on, judged as Parameters<typeof openAtGoLive>[2])

test('what is left is what is open now and what the pace adds until then', () => {
  expect(at(issues(37, 2, { open: -1, critical: -0.05 }), '2026-12-14')).toEqual({
    on: '2026-12-14',
    open: 15,
    critical: 1,
    limit: 0,
    holds: false,
  })
  expect(at(issues(37, 2, { open: 0.5, critical: -1 }), '2026-12-14')).toMatchObject({
    open: 48,
    critical: 0,
    holds: true,
  })
})

test('nothing is said of a day that is past or unknown, of no open issue, and without a pace', () => {
  const pace = { open: -1, critical: 0 }
  expect(at(issues(37, 2, pace), '2026-11-22')).toBeNull()
  expect(at(issues(37, 2, pace), null)).toBeNull()
  expect(at(issues(0, 0, pace), '2026-12-14')).toBeNull()
  expect(at(issues(37, 2, null), '2026-12-14')).toBeNull()
})

test('there are never fewer than none, nor more critical ones than there are', () => {
  const pace = fc.record({
    open: fc.double({ min: -5, max: 5, noNaN: true }),
    critical: fc.double({ min: -5, max: 5, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), pace, (open, critical, perDay) => {
      const left = at(issues(open, Math.min(open, critical), perDay), '2027-03-01')!
      expect(left.open).toBeGreaterThanOrEqual(0)
      expect(left.critical).toBeLessThanOrEqual(left.open)
      expect(left.holds).toBe(left.critical <= left.limit)
    }),
  )
})
