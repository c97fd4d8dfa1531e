import type { BoardDifference } from '#contract/board'
import { WeighedChanges } from '~/boards/difference/weighed-changes'
import { useWords } from '~/words/say'
import { RecapCard } from './recap-card'

const mostRows = 6

/** What changed since the open day before; on paper all of it. */
export function ChangesPart({ difference }: { difference: BoardDifference | null }) {
  const { t, format } = useWords()
  if (!difference) return null
  return (
    <RecapCard id="changes" title={t('recap.changes', { day: format.day(difference.since.day) })}>
      <WeighedChanges difference={difference} most={mostRows} className="recap-more" />
    </RecapCard>
  )
}
