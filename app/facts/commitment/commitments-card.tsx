import type { BoardView } from '#contract/board'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { SaysWho } from '~/ui/says-who'
import { commitment } from './fact'
import { CommitmentList } from './commitment-list'
import { commitmentsSummary } from './commitments-summary'

/** As many of the settled ones as one reads gladly; what is not settled is always there. */
const mostSettled = 5

/** You said, we did: what was promised to the customer, and what became of it. */
export function CommitmentsCard({ board }: { board: BoardView }) {
  const words = useWords()
  const { t } = words
  const { commitments } = board
  const summary = commitmentsSummary(words, commitments)
  if (commitments.total === 0) return null
  const isLeft = ({ status }: (typeof commitments.items)[number]) => status !== 'closed' && status !== 'dropped'
  const settled = commitments.items.filter((item) => !isLeft(item))
  const more = settled.length - mostSettled
  return (
    <Card
      id="commitments"
      title={t('commitments.title')}
      summary={summary}
      footer={<SaysWho board={board} of={[commitment]} definition={t('commitments.how')} />}
    >
      <CommitmentList commitments={[...commitments.items.filter(isLeft), ...settled.slice(0, mostSettled)]} />
      {more > 0 ? <p className="mt-2 text-[13px]/5 text-ink-soft">{t('commitments.more', { count: more })}</p> : null}
    </Card>
  )
}
