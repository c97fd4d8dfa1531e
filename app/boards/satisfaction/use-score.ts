import type { Score } from '#contract/board'
import { useWords } from '~/lib/say'

export const measures = ['csat', 'nps', 'ces'] as const
export type Measure = (typeof measures)[number]

/** A score as its scale is read: a share, a whole number, a mean with one decimal. */
export function useScore() {
  const { t, format } = useWords()
  const say = (measure: Measure, value: number) => {
    if (measure === 'csat') return format.percent(value)
    if (measure === 'nps')
      return format
        .number(Math.round(value) + 0)
        .replace(/^-(?=0$)/, '')
        .replace('-', '−')
    return format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  }
  const bound = (measure: Measure, value: number) =>
    measure === 'csat' ? format.number(Math.round(value * 100)) : say(measure, value)
  const interval = (measure: Measure, { low, high }: Score) =>
    t('figures.interval', { low: bound(measure, low), high: bound(measure, high) })
  return { say, interval }
}
