import type { ChangesView } from '#section/change'
import type { Words } from '~/words/say'

/** How many changes wait for a decision. */
export function changesSummary({ t, count, capital }: Words, { undecided, total }: ChangesView): string {
  if (undecided === 0) return t('changes.decided', { count: total })
  return capital(t('changes.undecided', { count: undecided, number: count(undecided) }))
}
