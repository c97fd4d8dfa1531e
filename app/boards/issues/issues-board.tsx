import { useTranslation } from '~/lib/use-translation'
import type { BoardView } from '#contract/board'
import { useFormat } from '~/lib/format'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { FillCard } from '~/ui/chart/fill-card'
import { SaysWho } from '~/ui/says-who'
import { Burndown } from './burndown'
import { issuesSummary } from './issues-summary'
import { SeveritySplit } from './severity-split'

/** Issues on the overview: what is open, where it is going, and how grave it is. */
export function IssuesBoard({ board }: { board: BoardView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const summary = issuesSummary(board, t, format)
  return (
    <FillCard>
      <Card
        id="issues"
        title={t('issues.title')}
        to="issues"
        summary={board.issues.total > 0 ? summary : undefined}
        footer={<SaysWho board={board} kinds={['issue']} definition={t('issues.definition')} />}
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
