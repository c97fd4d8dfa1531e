import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHolidays, type Holidays } from '../../server/open-days/schedule/read-holidays.ts'
import { seriesDays } from '../../server/open-days/schedule/series-days.ts'
import { dayNumber, dayText, instantIn, timeOf, dayOf } from '../../server/platform/civil-day.ts'

const anyDay = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2030-12-31') }).map(dayText)
const anyRhythm = fc.record({ firstOn: anyDay, everyWeeks: fc.integer({ min: 1, max: 12 }) })
const daysAfter = (day: string, days: number) => dayText(dayNumber(day) + days)
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
/** Any days off within a year and a half of a day, in runs as long as a Spring Festival. */
const holidaysAround = (day: string): fc.Arbitrary<Holidays> =>
  fc
    .array(fc.record({ after: fc.integer({ min: 0, max: 500 }), length: fc.integer({ min: 1, max: 16 }) }), {
      maxLength: 12,
    })
    .map(
      (runs) =>
        new Map(
          runs.flatMap(({ after, length }) =>
            Array.from({ length }, (_, nth): [string, string] => [daysAfter(day, after + nth), '假日 · Holiday']),
          ),
        ),
    )
const anySeries = anyRhythm.chain((rhythm) =>
  fc.record({ rhythm: fc.constant(rhythm), holidays: holidaysAround(rhythm.firstOn) }),
)

describe('a series', () => {
  test('never falls on a weekend or a holiday, keeps its rhythm, and has its days in order', () => {
    fc.assert(
      fc.property(anySeries, ({ rhythm, holidays }) => {
        const until = daysAfter(rhythm.firstOn, 400)
        const beats = seriesDays(rhythm, rhythm.firstOn, until, holidays)
        const step = rhythm.everyWeeks * 7
        expect(beats.map(({ rhythmOn }) => rhythmOn)).toEqual(
          Array.from({ length: Math.floor(400 / step) + 1 }, (_, nth) => daysAfter(rhythm.firstOn, nth * step)),
        )
        for (const { rhythmOn, on, holiday } of beats) {
          if (on) expect([isWeekend(on), holidays.has(on)]).toEqual([false, false])
          // Moved as little as can be: every day before it is one off.
          const end = on ?? daysAfter(rhythmOn, step)
          for (let day = rhythmOn; day < end; day = daysAfter(day, 1))
            expect([day, isWeekend(day) || holidays.has(day)]).toEqual([day, true])
          expect(end <= daysAfter(rhythmOn, step)).toBe(true)
          expect(holiday).toBe(on === rhythmOn ? null : (holidays.get(rhythmOn) ?? null))
        }
        const days = beats.flatMap(({ on }) => on ?? [])
        expect(days).toEqual([...new Set(days)].sort())
      }),
    )
  })

  test('has the same beats however its time is cut', () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 0, max: 300 }), ({ rhythm, holidays }, cut) => {
        const [from, until] = [rhythm.firstOn, daysAfter(rhythm.firstOn, 300)]
        const before = seriesDays(rhythm, from, daysAfter(from, cut - 1), holidays)
        const after = seriesDays(rhythm, daysAfter(from, cut), until, holidays)
        expect([...before, ...after]).toEqual(seriesDays(rhythm, from, until, holidays))
      }),
    )
  })

  test('begins at the same time of day, whatever the clocks did meanwhile', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe')
    // No clock skips these.
    const time = fc.integer({ min: 4 * 60, max: 23 * 60 + 59 }).map((minute) => {
      const two = (number: number) => String(number).padStart(2, '0')
      return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
    })
    fc.assert(
      fc.property(anyRhythm, zone, time, (rhythm, timeZone, at) => {
        for (const { on } of seriesDays(rhythm, rhythm.firstOn, daysAfter(rhythm.firstOn, 400), new Map())) {
          const startsAt = instantIn(on!, at, timeZone)
          expect([dayOf(startsAt, timeZone), timeOf(startsAt, timeZone)]).toEqual([on, at])
        }
      }),
    )
  })

  test('begins an hour later on the clock where the clocks skip its time, and nowhere earlier', () => {
    const skipped = instantIn('2027-03-28', '02:30', 'Europe/Berlin')
    expect(timeOf(skipped, 'Europe/Berlin')).toBe('03:30')
  })
})

describe('holidays', () => {
  test('of China are those that the State Council published, with the days it moved', async () => {
    const holidays = await readHolidays('CN', [2026])
    const golden = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-07'].map((day) => holidays.get(day))
    expect(golden).toEqual(Array(4).fill('国庆节 · National Day'))
    expect(holidays.has('2026-10-08')).toBe(false)
    expect(holidays.has('2026-06-01')).toBe(false)
  })

  test('of China in a year that is not published yet are the usual ones', async () => {
    const holidays = await readHolidays('CN', [2045])
    const spring = [...holidays].filter(([, name]) => name.startsWith('春节')).map(([day]) => day)
    // New Year's Eve of the lunar calendar, and the six days after it.
    expect([spring.length, spring[0]]).toEqual([7, '2045-02-16'])
    expect(holidays.get('2045-10-04')).toBe('国庆节 · National Day')
    expect(holidays.has('2045-03-08')).toBe(false)
  })

  test('of other countries are their own', async () => {
    const holidays = await readHolidays('DE', [2026])
    expect([holidays.get('2026-12-25'), holidays.has('2026-10-01')]).toEqual([
      expect.stringContaining('Christmas'),
      false,
    ])
    expect((await readHolidays('XX', [2026])).size).toBe(0)
    expect((await readHolidays(null, [2026])).size).toBe(0)
  })

  test('move an open day to the next working day and leave the later ones where they were', async () => {
    const holidays = await readHolidays('CN', [2026])
    const beats = seriesDays({ firstOn: '2026-09-21', everyWeeks: 2 }, '2026-09-21', '2026-10-31', holidays)
    expect(beats).toEqual([
      { rhythmOn: '2026-09-21', on: '2026-09-21', holiday: null },
      { rhythmOn: '2026-10-05', on: '2026-10-08', holiday: '国庆节 · National Day' },
      { rhythmOn: '2026-10-19', on: '2026-10-19', holiday: null },
    ])
  })
})
