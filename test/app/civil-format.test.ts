import { afterEach, describe, expect, test } from 'vitest'
import { formatAgo, formatDay, formatDayWithWeekday, formatMonth, formatPercent } from '~/words/civil-format'
import { plain } from './words-in'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('civil dates', () => {
  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Shanghai', 'America/New_York', 'UTC'])(
    'stay in %s',
    (tz) => {
      process.env.TZ = tz
      expect(plain(formatDay('en', '2026-12-14', false))).toBe('14 Dec')
      expect(formatDay('zh-CN', '2026-12-14', false)).toBe('12月14日')
      expect(plain(formatDay('en', '2026-01-01', true))).toBe('1 Jan 2026')
      expect(formatDay('zh-CN', '2026-01-01', true)).toBe('2026年1月1日')
      expect(plain(formatDayWithWeekday('en', '2026-11-24', false))).toBe('Tue 24 Nov')
      expect(formatDayWithWeekday('zh-CN', '2026-11-24', false)).toBe('11月24日（周二）')
      expect(formatMonth('en', '2026-12-31', false)).toBe('Dec')
      expect(formatMonth('zh-CN', '2027-01-01', true)).toBe('2027年1月')
    },
  )
})

describe('percent', () => {
  test.each([
    [0, '0 %'],
    [0.004, '1 %'],
    [0.86, '86 %'],
    [0.996, '99 %'],
    [1, '100 %'],
  ])('rounds %d, but never to nothing or to all', (rate, text) => {
    expect(plain(formatPercent('en', rate))).toBe(text)
    expect(formatPercent('zh-CN', rate)).toBe(text.replace(' ', ''))
  })
})

describe('ages', () => {
  const now = Date.parse('2026-11-22T12:00:00Z')
  test.each([
    [30_000, null, null],
    [4 * 60_000, '4 minutes ago', '4分钟前'],
    [-60_000, null, null],
    [26 * 3_600_000, '1 day ago', '1天前'],
    [40 * 86_400_000, '40 days ago', '40天前'],
  ])('of %d ms', (age, inEnglish, inChinese) => {
    expect(formatAgo('en', now - age, now)).toBe(inEnglish)
    expect(formatAgo('zh-CN', now - age, now)).toBe(inChinese)
  })
})
