import type { BoardView } from '#contract/board'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { FillCard } from '~/ui/chart/fill-card'
import { SaysWho } from '~/ui/says-who'
import { issue } from './fact'
import { Burndown } from './burndown'
import { issuesSummary } from './issues-summary'
import { SeveritySplit } from './severity-split'

/** Issues on the overview: what is open, where it is going, and how grave it is. */
export default function IssuesCard({ board }: { board: BoardView }) {
  const words = useWords()
  const { t } = words
  const summary = issuesSummary(words, board)
  return (
    <FillCard>
      <Card
        id="issues"
        title={t('issues.title')}
        to="issues"
        summary={board.issues.total > 0 ? summary : undefined}
        footer={<SaysWho board={board} of={[issue]} definition={t('issues.definition')} />}
      >
        {board.issues.total > 0 ? (
          <div className="flex grow flex-col gap-4">
            <Burndown board={board} summary={summary} height={320} grow />
            <SeveritySplit issues={board.issues} />
          </div>
        ) : (
          <EmptyState title={t('issues.none')} more={t('issues.emptyMore')} />
        )}
      </Card>
    </FillCard>
  )
}
