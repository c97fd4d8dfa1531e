import type { BoardView } from '#contract/board'
import { mostFirst } from '#contract/board/keep-some'
import type { CommitmentsView, CommitmentView } from '#section/commitment'
import { pageCount } from '~/live/list-page'
import { Pager } from '~/ui/pager'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { SaysWho } from '~/ui/says-who'
import { commitment } from './fact'
import { CommitmentList } from './commitment-list'
import { commitmentsSummary } from './commitments-summary'

/** As many of the settled ones as one reads gladly beside what is not settled. */
const mostSettled = 5

const isSettled = ({ status }: CommitmentView) => status === 'closed' || status === 'dropped'
/** What is not settled, and what is. */
export const commitmentLists = ({ items }: Pick<CommitmentsView, 'items'>) => ({
  left: items.filter((item) => !isSettled(item)),
  settled: items.filter(isSettled),
})

interface CommitmentsCardProps {
  board: BoardView
  /** The page of its lists, and what stands on a later one than the first. */
  page?: number
  later?: ReturnType<typeof commitmentLists> | null
}

/** You said, we did: what was promised to the customer, and what became of it. */
export function CommitmentsCard({ board, page = 1, later }: CommitmentsCardProps) {
  const words = useWords()
  const { t } = words
  const { commitments } = board
  const summary = commitmentsSummary(words, commitments)
  if (commitments.total === 0) return null
  const { left, settled } = later ?? commitmentLists(commitments)
  const allSettled = commitments.settled ?? settled.length
  const more = page === 1 ? allSettled - mostSettled : 0
  return (
    <Card
      id="commitments"
      title={t('commitments.title')}
      summary={summary}
      footer={<SaysWho board={board} of={[commitment]} definition={t('commitments.how')} />}
    >
      <CommitmentList
        commitments={[...left.slice(0, mostFirst), ...settled.slice(0, page === 1 ? mostSettled : mostFirst)]}
      />
      {more > 0 ? <p className="mt-2 text-[13px]/5 text-ink-soft">{t('commitments.more', { count: more })}</p> : null}
      <Pager to="satisfaction" page={page} pages={pageCount(commitments.total - allSettled, allSettled)} />
    </Card>
  )
}
