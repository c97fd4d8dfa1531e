import type { Score } from '../../contract/board.ts'
import { tPoint, z } from './student-t.ts'

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
