import fc from 'fast-check'
import { expect, test } from 'vitest'
import { burndownModel, idealLineThrough, workingDaysBetween } from '~/facts/issue/burndown-model'
import { buildBurndown, buildIssues } from '../factories/build-issues'
import { toDay, toDayNumber, weekday } from '~/ui/chart/day-number'
import { spreadLabels } from '~/ui/chart/end-labels'
import { thinDays } from '~/ui/chart/thin-model'
import { timeTicks } from '~/ui/chart/time-ticks'
import { valueScale } from '~/ui/chart/plot-box'

const days = fc.integer({ min: 0, max: 47_000 })

test('a civil day survives its day number, and Monday is a Monday', () => {
  fc.assert(fc.property(days, (day) => toDayNumber(toDay(day)) === day))
  expect(weekday(toDayNumber('2026-11-23'))).toBe(0)
  expect(weekday(toDayNumber('2026-11-22'))).toBe(6)
})

test('working days are counted as one would on a calendar', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 400 }), (from, span) => {
      const counted = Array.from({ length: span }, (_, index) => from + 1 + index).filter((day) => weekday(day) < 5)
      return workingDaysBetween(from, from + span) === counted.length
    }),
  )
})

test('the ideal line falls on working days only, from the scope to none', () => {
  const on = idealLineThrough({ baselineOn: '2026-11-20', scope: 10, endsOn: '2026-11-27' })
  const week = ['20', '21', '22', '23', '24', '25', '26', '27'].map((day) => on(toDayNumber(`2026-11-${day}`)))
  expect(week).toEqual([10, 10, 10, 8, 6, 4, 2, 0])
  expect(on(toDayNumber('2026-11-19'))).toBeNull()
  expect(on(toDayNumber('2026-11-28'))).toBeNull()
})

test('an ideal line over a weekend still ends at none', () => {
  const on = idealLineThrough({ baselineOn: '2026-11-20', scope: 10, endsOn: '2026-11-22' })
  expect(['20', '21', '22'].map((day) => on(toDayNumber(`2026-11-${day}`)))).toEqual([10, 10, 0])
})

test('thinning keeps the ends and the extremes of every series', () => {
  const series = fc.array(fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }), {
    minLength: 800,
    maxLength: 900,
  })
  fc.assert(
    fc.property(series, series, (first, second) => {
      const count = Math.min(first.length, second.length)
      const all = [first.slice(0, count), second.slice(0, count)]
      const kept = thinDays(count, all, 200)
      expect(kept.length).toBeLessThan(400)
      expect(kept).toEqual([...kept].sort((a, b) => a - b))
      expect([kept[0], kept.at(-1)]).toEqual([0, count - 1])
      for (const values of all) {
        const whole = values.filter((value) => value !== null)
        const thinned = kept.map((index) => values[index]!).filter((value) => value !== null)
        expect(Math.max(...thinned)).toBe(Math.max(...whole))
        expect(Math.min(...thinned)).toBe(Math.min(...whole))
        expect(thinned.at(-1)).toBe(whole.at(-1))
      }
    }),
    { numRuns: 30 },
  )
})

test('a day of fourteen years on which all broke is still drawn', () => {
  const values = Array.from({ length: 5_000 }, (_, day) => (day === 3_217 ? 900 : 10))
  expect(thinDays(5_000, [values], 160)).toContain(3_217)
})

test('an axis begins at zero, holds the highest value and has at most five round lines', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000_000 }), (highest) => {
      const { top, ticks } = valueScale(highest)
      expect(ticks[0]).toBe(0)
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect(ticks.length).toBeGreaterThan(1)
      expect(top).toBeGreaterThanOrEqual(highest)
      expect(ticks.at(-1)).toBeLessThanOrEqual(top)
    }),
  )
})

test('an axis goes below zero as far as the lowest value, with at most five round lines, zero among them', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.integer({ min: -5_000, max: -1 }), (highest, lowest) => {
      const { bottom, top, ticks } = valueScale(highest, lowest)
      expect(ticks).toContain(0)
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect(top).toBeGreaterThanOrEqual(highest)
      expect(bottom).toBeLessThanOrEqual(lowest)
      expect(ticks[0]).toBeGreaterThanOrEqual(bottom)
      expect(ticks.at(-1)).toBeLessThanOrEqual(top)
    }),
  )
})

const inRoom = (from: string, to: string, rooms: string[]) =>
  timeTicks(toDayNumber(from), toDayNumber(to))
    .filter(({ room }) => rooms.includes(room))
    .map(({ day }) => day)

test('however long the time, its labels fit in the room there is: a narrow axis shows fewer of the same', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 20_000 }), (from, span) => {
      const ticks = timeTicks(from, from + span)
      const shown = (...rooms: string[]) => ticks.filter(({ room }) => rooms.includes(room)).length
      expect(shown('any')).toBeLessThanOrEqual(5 + 1)
      expect(shown('any', 'some')).toBeLessThanOrEqual(7 + 1)
      expect(ticks.length).toBeLessThanOrEqual(12 + 1)
      for (const { at, day } of ticks) {
        expect(at).toBeGreaterThanOrEqual(from)
        expect(at).toBeLessThanOrEqual(from + span)
        expect(toDay(at)).toBe(day)
      }
    }),
  )
})

test('the months of a year are shown one by one, by twos or by threes, as there is room', () => {
  const narrow = inRoom('2026-03-02', '2027-02-10', ['any'])
  const middling = inRoom('2026-03-02', '2027-02-10', ['any', 'some'])
  const wide = inRoom('2026-03-02', '2027-02-10', ['any', 'some', 'much'])
  expect(narrow).toEqual(['2026-05-01', '2026-09-01', '2027-01-01'])
  expect(middling).toEqual(['2026-05-01', '2026-07-01', '2026-09-01', '2026-11-01', '2027-01-01'])
  expect(wide).toHaveLength(11)
  expect(timeTicks(toDayNumber('2026-03-02'), toDayNumber('2027-02-10')).at(-2)!.grain).toBe('year')
})

test('a short axis counts in days, and in Mondays as soon as it counts in weeks', () => {
  expect(inRoom('2026-11-16', '2026-11-22', ['any', 'some', 'much'])).toHaveLength(7)
  for (const day of inRoom('2026-10-01', '2026-11-22', ['any', 'some', 'much']))
    expect(weekday(toDayNumber(day))).toBe(0)
})

test('an axis that no year begins on says its year once', () => {
  const grains = timeTicks(toDayNumber('2025-03-02'), toDayNumber('2025-11-10')).map(({ grain }) => grain)
  expect(grains.filter((grain) => grain === 'firstMonth')).toHaveLength(1)
})

test('labels that would lie on each other move apart and stay inside', () => {
  expect(spreadLabels([100, 98, 20], 16, 200)).toEqual([114, 98, 20])
  expect(spreadLabels([198, 197], 16, 200)).toEqual([200, 184])
})

test('what was open gives the scale: an ideal line that begins far above comes in where it is as low, and says from where', () => {
  const words = { open: '', ideal: 'ideal', idealStart: 'line', idealFrom: 'line, from 300', scope: '', scopeNow: '' }
  const more = { reopened: '', reopenedNow: '', today: '', now: '', forecast: '', goesOn: '' }
  const lineOf = (scope: number) => {
    const history = buildBurndown('2026-11-02', [10, 40, 30, 20])
    const ideal = { baselineOn: '2026-11-02', scope, endsOn: '2026-11-30' }
    const issues = buildIssues({ open: 20, burndown: history, ideal, forecast: null })
    return burndownModel(issues, history, '2026-11-05', { ...words, ...more }).series.find(
      ({ label }) => label === 'ideal',
    )!
  }
  const high = lineOf(300)
  const drawn = high.values.filter((value) => value !== null)
  expect([Math.max(...drawn) <= 40, drawn.at(-1), high.startLabel]).toEqual([true, 0, 'line, from 300'])
  const low = lineOf(38)
  expect([Math.max(...low.values.map((value) => value ?? 0)), low.startLabel]).toEqual([38, 'line'])
})
