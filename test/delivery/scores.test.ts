import { expect, test } from 'vitest'
import { cesOf, csatOf, npsOf } from '../../server/delivery/response/scores.ts'

const answers = (counts: Record<number, number>) =>
  new Map(Object.entries(counts).map(([score, count]) => [Number(score), count]))

test('CSAT carries the Wilson interval of the worked example in Newcombe 1998 (Stat. Med. 17:857), 81 of 263', () => {
  const { score, low, high, n } = csatOf(answers({ 5: 40, 4: 41, 3: 100, 1: 82 }))!
  expect(n).toBe(263)
  expect(score).toBeCloseTo(0.308, 4)
  expect(low).toBeCloseTo(0.2553, 4)
  expect(high).toBeCloseTo(0.3662, 4)
})

test('the Wilson interval of no satisfied answers in 20 is not empty (Newcombe 1998: 0 to 0.1611)', () => {
  const { score, low, high } = csatOf(answers({ 1: 20 }))!
  expect([score, low]).toEqual([0, 0])
  expect(high).toBeCloseTo(0.1611, 4)
})

test('NPS is promoters minus detractors with its standard error', () => {
  // 50 promoters, 30 passives, 20 detractors: 30; SE = sqrt((0.5 + 0.2 - 0.09) / 100) = 0.0781.
  const { score, low, high, n } = npsOf(answers({ 10: 20, 9: 30, 8: 20, 7: 10, 6: 12, 0: 8 }))!
  expect(n).toBe(100)
  expect(score).toBeCloseTo(30, 10)
  expect(high - score).toBeCloseTo(1.959964 * 7.8102, 2)
  expect(score - low).toBeCloseTo(high - score, 10)
})

test('CES is a mean, and one answer says nothing about its interval', () => {
  expect(cesOf(answers({ 5: 1, 7: 1 }))).toMatchObject({ score: 6, n: 2 })
  expect(cesOf(answers({ 5: 1 }))).toEqual({ score: 5, low: 1, high: 7, n: 1 })
})

test('no answers give no score', () => {
  expect([csatOf(new Map()), npsOf(new Map()), cesOf(new Map())]).toEqual([null, null, null])
})
