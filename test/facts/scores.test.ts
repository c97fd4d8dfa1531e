import { expect, test } from 'vitest'
import { cesOf, csatOf, npsOf } from '../../server/facts/response/scores.ts'
import { tPoint } from '../../server/facts/response/scores.ts'

const answers = (counts: Record<number, number>) =>
  new Map(Object.entries(counts).map(([score, count]) => [Number(score), count]))

/** Table I of Newcombe 1998, "Two-sided confidence intervals for the single proportion", Stat. Med. 17:857-872, method 3. */
const newcombe = [
  { satisfied: 81, of: 263, low: 0.2553, high: 0.3662 },
  { satisfied: 15, of: 148, low: 0.0624, high: 0.1605 },
  { satisfied: 0, of: 20, low: 0, high: 0.1611 },
  { satisfied: 1, of: 29, low: 0.0061, high: 0.1718 },
]

test.each(newcombe)(
  'CSAT carries the Wilson interval of Newcombe 1998: $satisfied of $of',
  ({ satisfied, of, low, high }) => {
    const fours = Math.floor(satisfied / 2)
    const score = csatOf(answers({ 5: satisfied - fours, 4: fours, 3: 5, 1: of - satisfied - 5 }))!
    expect(score.n).toBe(of)
    expect(score.score).toBeCloseTo(satisfied / of, 10)
    expect(score.low).toBeCloseTo(low, 4)
    expect(score.high).toBeCloseTo(high, 4)
  },
)

test('NPS is promoters minus detractors with its standard error', () => {
  // 50 promoters, 30 passives, 20 detractors: 30; SE = sqrt((0.5 + 0.2 - 0.09) / 100) = 0.0781.
  const { score, low, high, n } = npsOf(answers({ 10: 20, 9: 30, 8: 20, 7: 10, 6: 12, 0: 8 }))!
  expect(n).toBe(100)
  expect(score).toBeCloseTo(30, 10)
  expect(high - score).toBeCloseTo(1.959964 * 7.8102, 2)
  expect(score - low).toBeCloseTo(high - score, 10)
})

test('the standard error of NPS is that of a mean of +1, 0 and -1 (Rocks 2016, The American Statistician 70:365)', () => {
  const counts = answers({ 10: 7, 9: 11, 8: 5, 7: 3, 6: 2, 4: 1, 0: 6 })
  const coded = [...counts].flatMap(([score, count]) =>
    Array.from({ length: count }, () => (score >= 9 ? 1 : score <= 6 ? -1 : 0) as number),
  )
  const mean = coded.reduce((sum, one) => sum + one, 0) / coded.length
  const error = Math.sqrt(coded.reduce((sum, one) => sum + (one - mean) ** 2, 0) / coded.length / coded.length)
  const { score, low, high, n } = npsOf(counts)!
  expect(n).toBe(35)
  expect(score).toBeCloseTo(100 * mean, 10)
  expect((high - low) / 2).toBeCloseTo(100 * 1.959964 * error, 3)
})

test('an interval never leaves its scale, and everybody of one mind is not certainty for CSAT', () => {
  expect(npsOf(answers({ 10: 3 }))).toEqual({ score: 100, low: 100, high: 100, n: 3 })
  expect(csatOf(answers({ 5: 3 }))!.low).toBeCloseTo(0.4385, 4)
  expect(cesOf(answers({ 1: 1, 7: 1 }))).toMatchObject({ low: 1, high: 7 })
})

test('CES is a mean with the interval of a mean: 24 answers, mean 5.5, standard deviation 1.5036', () => {
  // Worked by hand: sum 132, sum of squares 778, variance (778 - 24 * 30.25) / 23 = 2.2609.
  const { score, low, high, n } = cesOf(answers({ 7: 8, 6: 6, 5: 4, 4: 3, 3: 2, 2: 1 }))!
  expect([n, score]).toEqual([24, 5.5])
  expect(high - low).toBeCloseTo(2 * 2.068658 * (1.50362 / Math.sqrt(24)), 3)
})

test('CES of six answers is as unsure as so few are: 4.67, from 2.3 to the end of the scale', () => {
  // Mean 4.67, standard deviation 2.25; by the normal distribution it would be 2.9 to 6.5.
  const { low, high } = cesOf(answers({ 7: 2, 5: 1, 4: 2, 1: 1 }))!
  expect([low, high]).toEqual([expect.closeTo(2.3, 1), 7])
})

/** Two-sided 95 % of Table III of Fisher and Yates 1963, "Statistical Tables for Biological, Agricultural and Medical Research". */
const published = [
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [6, 2.447],
  [7, 2.365],
  [8, 2.306],
  [9, 2.262],
  [10, 2.228],
  [15, 2.131],
  [20, 2.086],
  [23, 2.069],
  [29, 2.045],
  [30, 2.042],
  [40, 2.021],
  [60, 2.0],
  [120, 1.98],
  [1_000_000, 1.96],
] as const
test.each(published)('the point of Student’s t is that of the published table: %i degrees of freedom', (degrees, t) =>
  expect(Math.abs(tPoint(degrees) - t)).toBeLessThanOrEqual(0.0005001),
)

test('the point of Student’s t falls without a step from the exact sum to the expansion', () => {
  const points = Array.from({ length: 60 }, (_, index) => tPoint(index + 1))
  const falls = points.slice(1).map((point, index) => points[index]! - point)
  expect(falls.every((fall, index) => fall > 0 && (index === 0 || fall < falls[index - 1]!))).toBe(true)
})

test('CES of two answers is their mean, and one answer says nothing about its interval', () => {
  expect(cesOf(answers({ 5: 1, 7: 1 }))).toMatchObject({ score: 6, n: 2 })
  expect(cesOf(answers({ 5: 1 }))).toEqual({ score: 5, low: 1, high: 7, n: 1 })
})

test('no answers give no score', () => {
  expect([csatOf(new Map()), npsOf(new Map()), cesOf(new Map())]).toEqual([null, null, null])
})
