import type { ChangesView } from '#contract/board'
import { useWords } from '~/lib/say'

/** How many changes wait for a decision. */
export function useChangesSummary({ undecided, total }: ChangesView): string {
  const { t, count, capital } = useWords()
  if (undecided === 0) return t('changes.decided', { count: total })
  return capital(t('changes.undecided', { count: undecided, number: count(undecided) }))
}
