import type { CommitmentsView } from '#contract/board/commitments'
import { useWords } from '~/lib/say'

/** How many promises are not settled yet, in a sentence. */
export function useCommitmentsSummary({ open, kept, overdue, items }: CommitmentsView): string {
  const { t, count, capital } = useWords()
  const broken = items.filter(({ status }) => status === 'broken').length
  if (open === 0 && kept === 0 && broken === 0) return t('satisfaction.promise.allSettled')
  const sentences = [
    open ? t('satisfaction.promise.open', { count: open, number: count(open) }) : null,
    overdue ? t('satisfaction.promise.overdueOnes', { count: overdue, number: count(overdue) }) : null,
    broken ? t('satisfaction.promise.brokenOnes', { count: broken, number: count(broken) }) : null,
    kept ? t('satisfaction.promise.waiting', { count: kept, number: count(kept) }) : null,
  ]
  return sentences
    .filter((sentence) => sentence !== null)
    .map(capital)
    .reduce((first, second) => t('plan.both', { first, second }))
}
