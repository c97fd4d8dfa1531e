import type { Score } from '../../contract/board.ts'

/** Answers by score: how many gave each. */
export type AnswerCounts = ReadonlyMap<number, number>

const countOf = (answers: AnswerCounts, from = -Infinity, to = Infinity) =>
  [...answers].reduce((sum, [score, count]) => (score >= from && score <= to ? sum + count : sum), 0)

/** Share of 4 and 5 on 1..5 with the Wilson score interval (Wilson 1927, JASA 22:209); 0 to 1. */
export function csatOf(answers: AnswerCounts): Score | null {
  const n = countOf(answers)
  if (n === 0) return null
  const share = countOf(answers, 4, 5) / n
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return { score: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half), n }
}

/**
 * Net promoter score, -100 to 100: % of 9 and 10 minus % of 0 to 6 (Reichheld 2003), with
 * SE = sqrt((p + d - (p - d)^2) / n).
 */
export function npsOf(answers: AnswerCounts): Score | null {
  const n = countOf(answers)
  if (n === 0) return null
  const promoters = countOf(answers, 9, 10) / n
  const detractors = countOf(answers, 0, 6) / n
  const score = promoters - detractors
  const half = z * Math.sqrt((promoters + detractors - score * score) / n)
  return { score: score * 100, low: Math.max(-1, score - half) * 100, high: Math.min(1, score + half) * 100, n }
}

/** Customer effort score: the mean on 1..7, with Student's t interval of a mean; no interval from one answer. */
export function cesOf(answers: AnswerCounts): Score | null {
  const n = countOf(answers)
  if (n === 0) return null
  const mean = [...answers].reduce((sum, [score, count]) => sum + score * count, 0) / n
  if (n === 1) return { score: mean, low: 1, high: 7, n }
  const variance = [...answers].reduce((sum, [score, count]) => sum + count * (score - mean) ** 2, 0) / (n - 1)
  const half = tPoint(n - 1) * Math.sqrt(variance / n)
  return { score: mean, low: Math.max(1, mean - half), high: Math.min(7, mean + half), n }
}

/** Two-sided 95 % point of the normal distribution. */
const z = 1.959963984540054

/**
 * Two-sided 95 % point of Student's t with `degrees` of freedom (1 and more): 12.7062 at 1, 1.96 towards infinity. Up
 * to thirty it is solved from the distribution's finite sum (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4), from there
 * on by its expansion about the normal one (26.7.5), which is right to five decimals by then.
 */
export function tPoint(degrees: number): number {
  if (degrees > 30) {
    const terms = [
      (z ** 3 + z) / 4,
      (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
      (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    ]
    return terms.reduce((sum, term, index) => sum + term / degrees ** (index + 1), z)
  }
  let [low, high] = [0, Math.PI / 2]
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2
    if (shareWithin(middle, degrees) < 0.95) low = middle
    else high = middle
  }
  return Math.tan(high) * Math.sqrt(degrees)
}

/** The share of Student's t between -t and t, where `angle` = arctan(t / sqrt(degrees)). */
function shareWithin(angle: number, degrees: number): number {
  const isOdd = degrees % 2 === 1
  if (degrees === 1) return (2 * angle) / Math.PI
  const cosine = Math.cos(angle)
  let term = isOdd ? cosine : 1
  let sum = term
  for (let power = isOdd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= ((power - 1) / power) * cosine ** 2
    sum += term
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
}
