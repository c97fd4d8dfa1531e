import { describe, expect, test } from 'vitest'
import { dayNumber, dayOf, dayText, endOfDay, instantIn, timeOf } from '../../server/platform/civil-day.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const [first, last] = [Date.UTC(1970, 0, 2), Date.UTC(2038, 0, 1)]

/** What clocks show, asked of Intl in another way than the code under test does: `2026-09-05 23:59:59`. */
function clockIn(zone: string) {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  return (ms: number) => format.format(ms)
}
type ClockOf = ReturnType<typeof clockIn>

/** How far a clock stands from UTC, in milliseconds. */
const offsetOf = (clock: ClockOf, ms: number) => Date.parse(`${clock(ms).replace(' ', 'T')}Z`) - ms

/** Each instant at which the clocks are changed; the shortest time between two is a week (Brazil in 2000). */
function changesOf(clock: ClockOf): number[] {
  const changes: number[] = []
  let before = offsetOf(clock, first)
  for (let from = first; from < last; from += 5 * dayMs) {
    const to = from + 5 * dayMs
    const after = offsetOf(clock, to)
    if (after === before) continue
    let [low, high] = [from / 1000, to / 1000]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (offsetOf(clock, middle * 1000) === before) low = middle
      else high = middle
    }
    changes.push(high * 1000)
    before = after
  }
  return changes
}

/** What is wrong around an instant; nothing, if all is well. */
function faultsAround(zone: string, clock: ClockOf, at: number): string[] {
  const faults: string[] = []
  const check = (isRight: boolean, what: string) => {
    if (!isRight) faults.push(`${zone} ${new Date(at).toISOString()}: ${what}`)
  }
  const shown = (ms: number) => clock(ms).slice(0, 10)
  for (const ms of [at - 1000, at, at - 30 * minuteMs, at + 30 * minuteMs, at - 12 * hourMs, at + 12 * hourMs]) {
    check(dayOf(ms, zone) === shown(ms), `the day of ${ms}`)
    check(timeOf(ms, zone) === clock(ms).slice(11, 16), `the time of ${ms}`)
  }
  const today = dayNumber(shown(at))
  for (const day of [today - 2, today - 1, today, today + 1].map(dayText)) {
    const end = endOfDay(day, zone)
    check(shown(end - 1000) <= day, `${day} ends too late`)
    const afterwards = [0, 1, 29, 59, 61, 150, 24 * 60].map((minutes) => end + minutes * minuteMs)
    check(
      afterwards.every((ms) => shown(ms) > day),
      `${day} ends too early`,
    )
  }
  const [before, after] = [offsetOf(clock, at - 26 * hourMs), offsetOf(clock, at + 26 * hourMs)]
  const around = Math.floor((at + Math.min(before, after)) / minuteMs)
  for (const minutes of [-90, -31, -1, 0, 1, 29, 30, 59, 60, 61, 119, 120, 180]) {
    const local = (around + minutes) * minuteMs
    const [day, time] = [new Date(local).toISOString().slice(0, 10), new Date(local).toISOString().slice(11, 16)]
    const showing = [local - before, local - after].filter((ms) => clock(ms).startsWith(`${day} ${time}`))
    const wanted = showing.length > 0 ? Math.min(...showing) : local - before
    check(instantIn(day, time, zone) === wanted, `${day} ${time}`)
  }
  return faults
}

/** Instants that have nothing to do with one another, the same in each run, at whole seconds. */
const anyInstants = Array.from({ length: 20 }, (_, nth) => {
  const share = (nth * 0.618034) % 1
  return Math.floor((first + share * (last - first)) / 1000) * 1000
})

describe('a civil day', () => {
  test('and a time of day are right wherever and whenever clocks were or will be changed, in every zone', () => {
    const zones = Intl.supportedValuesOf('timeZone')
    let changed = 0
    const faults = zones.flatMap((zone) => {
      const clock = clockIn(zone)
      const changes = changesOf(clock)
      changed += changes.length
      return [...changes, ...anyInstants].flatMap((at) => faultsAround(zone, clock, at))
    })
    expect(faults).toEqual([])
    // The rule is met often enough to mean something.
    expect([zones.length > 400, changed > 20_000]).toEqual([true, true])
  }, 120_000)

  test.each([
    ['2026-09-05', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['2026-04-04', 'America/Santiago', '2026-04-05T04:00:00.000Z'],
    ['2026-11-22', 'Asia/Shanghai', '2026-11-22T16:00:00.000Z'],
    ['2026-12-31', 'UTC', '2027-01-01T00:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-03-28', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    // Put back to 23:01 a minute after midnight.
    ['2006-10-28', 'America/St_Johns', '2006-10-29T03:30:00.000Z'],
    // The whole of the 30th was left out.
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    // 44 minutes and a half behind, until 1972.
    ['1971-06-01', 'Africa/Monrovia', '1971-06-02T00:44:30.000Z'],
  ])('%s in %s ends when the clocks there say so', (day, zone, end) =>
    expect(new Date(endOfDay(day, zone)).toISOString()).toBe(end),
  )

  test.each([
    ['2027-03-14', '02:30', 'America/New_York', '2027-03-14T07:30:00.000Z', '03:30'],
    ['2027-11-07', '01:30', 'America/New_York', '2027-11-07T05:30:00.000Z', '01:30'],
    ['2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z', '01:00'],
    ['2027-03-28', '02:30', 'Europe/Berlin', '2027-03-28T01:30:00.000Z', '03:30'],
  ])('%s %s in %s, skipped or shown twice, is never before its time', (day, time, zone, instant, shown) => {
    const at = instantIn(day, time, zone)
    expect([new Date(at).toISOString(), timeOf(at, zone)]).toEqual([instant, shown])
  })
})
