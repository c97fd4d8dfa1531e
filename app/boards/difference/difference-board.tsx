import type { BoardDifference, BoardView } from '#contract/board'
import { useWords } from '~/lib/say'
import { Card } from '~/ui/card'
import { SaysWho } from '~/ui/says-who'
import { WeighedChanges } from './weighed-changes'

const mostRows = 5
const compared = ['milestone', 'test', 'issue', 'change', 'action', 'response']

/** What changed since an earlier day, on the overview. */
export function DifferenceBoard({ board, difference }: { board: BoardView; difference: BoardDifference }) {
  const { t, format } = useWords()
  return (
    <Card
      id="difference"
      title={t('difference.title', { day: format.day(difference.since.day) })}
      footer={<SaysWho board={board} kinds={compared} definition={t('difference.how')} />}
    >
      <WeighedChanges difference={difference} most={mostRows} />
    </Card>
  )
}
