import { describe, expect, test } from 'vitest'
import { readToolDate, readToolDay } from '../../server/connectors/tool-date.ts'

describe('a date as tools write it', () => {
  test.each([
    ['2019-02-15T19:01:52.971-0800', '2019-02-16T03:01:52.971Z'],
    ['2013-12-03T17:15:43Z', '2013-12-03T17:15:43.000Z'],
    ['2018-08-03T09:52:26.739266876+02:00', '2018-08-03T07:52:26.739Z'],
    ['2017-09-15 16:50:55 UTC', '2017-09-15T16:50:55.000Z'],
    ['2024-03-26 16:33:05', '2024-03-26T08:33:05.000Z'],
    ['2024-03-26 16:33', '2024-03-26T08:33:00.000Z'],
    ['2024-03-26 9:05:00', '2024-03-26T01:05:00.000Z'],
    ['2024/3/6 16:33:05', '2024-03-06T08:33:05.000Z'],
    ['2024年3月26日 16:33', '2024-03-26T08:33:00.000Z'],
    ['2024-03-26 16:33:05 +0200', '2024-03-26T14:33:05.000Z'],
    ['2024-03-26 16:33:05 +0800 CST', '2024-03-26T08:33:05.000Z'],
    ['2024-03-26', '2024-03-25T16:00:00.000Z'],
    ['Tue, 26 Mar 2024 16:33:05 +0800', '2024-03-26T08:33:05.000Z'],
    ['/Date(1711441985000+0800)/', '2024-03-26T08:33:05.000Z'],
    [1_550_286_113_023, '2019-02-16T03:01:53.023Z'],
    [1_550_286_113, '2019-02-16T03:01:53.000Z'],
    ['1550286113', '2019-02-16T03:01:53.000Z'],
    ['1550286113023', '2019-02-16T03:01:53.023Z'],
    ['1550286113023456789', '2019-02-16T03:01:53.023Z'],
  ])('%s', (written, instant) => expect(readToolDate(written, 'Asia/Shanghai')).toBe(instant))

  test.each([
    ...['0001-01-01T00:00:00Z', '9999-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '0000-00-00 00:00:00', 0, -1],
    ...[null, undefined, '', 'never', '2024-13-45', {}, true, Number.NaN, '2'.repeat(500)],
  ])('none: %s', (written) => expect(readToolDate(written, 'Asia/Shanghai')).toBeNull())

  test('without an offset is where its zone has it, over a change of clocks too', () => {
    expect(readToolDate('2026-03-29 01:59:00', 'Europe/Berlin')).toBe('2026-03-29T00:59:00.000Z')
    expect(readToolDate('2026-03-29 03:01:00', 'Europe/Berlin')).toBe('2026-03-29T01:01:00.000Z')
  })

  test('as a day is what stands there, or the day of an instant where its zone is', () => {
    expect(readToolDay('2026-12-01', 'Asia/Shanghai')).toBe('2026-12-01')
    expect(readToolDay('2026-11-30T20:00:00Z', 'Asia/Shanghai')).toBe('2026-12-01')
    expect(readToolDay('9999-12-31', 'Asia/Shanghai')).toBeNull()
  })
})
