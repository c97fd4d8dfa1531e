import type { CommitmentsView, CommitmentView } from '#section/commitment'
import type { Words } from '~/words/say'

const isBroken = ({ status }: CommitmentView) => status === 'broken'

/** How many promises are not settled yet, in a sentence. */
export function commitmentsSummary(
  { t, count, capital }: Words,
  { open, kept, overdue, items, broken = items.filter(isBroken).length }: CommitmentsView,
): string {
  if (open === 0 && kept === 0 && broken === 0) return t('commitments.allSettled')
  const sentences = [
    open ? t('commitments.open', { count: open, number: count(open) }) : null,
    overdue ? t('commitments.overdueOnes', { count: overdue, number: count(overdue) }) : null,
    broken ? t('commitments.brokenOnes', { count: broken, number: count(broken) }) : null,
    kept ? t('commitments.waiting', { count: kept, number: count(kept) }) : null,
  ]
  return sentences
    .filter((sentence) => sentence !== null)
    .map(capital)
    .reduce((first, second) => t('plan.both', { first, second }))
}
