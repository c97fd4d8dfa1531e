import type { Score } from '#contract/board'
import type { Measure } from '#contract/board/current-survey'
import { useWords } from '~/lib/say'

/** Answers that do not differ, a single one above all, say nothing of how far the true score may lie from theirs. */
export const hasInterval = ({ low, high }: Score) => low < high

/** A score as its scale is read: a share, a whole number, a mean with one decimal. */
export function useScore() {
  const { t, format } = useWords()
  const say = (measure: Measure, value: number) => {
    if (measure === 'csat') return format.percent(value)
    // Adding 0 makes the -0 that rounding may give a 0.
    if (measure === 'nps') return format.number(Math.round(value) + 0)
    return format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  }
  const bound = (measure: Measure, value: number) =>
    measure === 'csat' ? format.number(Math.round(value * 100)) : say(measure, value)
  const interval = (measure: Measure, score: Score) =>
    hasInterval(score)
      ? t('figures.interval', { low: bound(measure, score.low), high: bound(measure, score.high) })
      : t('satisfaction.noInterval', { count: score.n })
  /** "81 % (72 to 88)" */
  const withInterval = (measure: Measure, score: Score) =>
    t('satisfaction.withInterval', { score: say(measure, score.score), interval: interval(measure, score) })
  return { say, interval, withInterval }
}
