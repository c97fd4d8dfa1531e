import type { BoardView } from '#contract/board'
import { useWords } from '~/lib/say'
import { Card } from '~/ui/card'
import { SaysWho } from '~/ui/says-who'
import { CommitmentList } from './commitment-list'
import { useCommitmentsSummary } from './use-commitments-summary'

/** As many of the settled ones as one reads gladly; what is not settled is always there. */
const mostSettled = 5

/** You said, we did: what was promised to the customer, and what became of it. */
export function CommitmentsCard({ board }: { board: BoardView }) {
  const { t } = useWords()
  const { commitments } = board
  const summary = useCommitmentsSummary(commitments)
  if (commitments.total === 0) return null
  const isLeft = ({ status }: (typeof commitments.items)[number]) => status !== 'closed' && status !== 'dropped'
  const settled = commitments.items.filter((item) => !isLeft(item))
  const more = settled.length - mostSettled
  return (
    <Card
      id="commitments"
      title={t('satisfaction.promise.title')}
      summary={summary}
      footer={<SaysWho board={board} kinds={['commitment']} definition={t('satisfaction.promise.how')} />}
    >
      <CommitmentList commitments={[...commitments.items.filter(isLeft), ...settled.slice(0, mostSettled)]} />
      {more > 0 ? (
        <p className="mt-2 text-[13px]/5 text-ink-soft">{t('satisfaction.promise.more', { count: more })}</p>
      ) : null}
    </Card>
  )
}
