import type { Score } from '#contract/board'
import type { Measure } from '#contract/board/current-survey'
import type { Words } from '~/words/say'

/** Answers that do not differ, a single one above all, say nothing of how far the true score may lie from theirs. */
export const hasInterval = ({ low, high }: Score) => low < high

/** A score as its scale is read: a share, a whole number, a mean with one decimal. */
export function sayScore({ format }: Words, measure: Measure, value: number): string {
  if (measure === 'csat') return format.percent(value)
  // Adding 0 makes the -0 that rounding may give a 0.
  if (measure === 'nps') return format.number(Math.round(value) + 0)
  return format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

/** "72 to 88", or why there is none. */
export function sayInterval(words: Words, measure: Measure, score: Score): string {
  const { t, format } = words
  const bound = (value: number) =>
    measure === 'csat' ? format.number(Math.round(value * 100)) : sayScore(words, measure, value)
  return hasInterval(score)
    ? t('figures.interval', { low: bound(score.low), high: bound(score.high) })
    : t('satisfaction.noInterval', { count: score.n })
}

/** "81 % (72 to 88)" */
export const sayScoreWithInterval = (words: Words, measure: Measure, score: Score): string =>
  words.t('satisfaction.withInterval', {
    score: sayScore(words, measure, score.score),
    interval: sayInterval(words, measure, score),
  })
