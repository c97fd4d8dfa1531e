import type { BoardView } from '#contract/board'
import { mostFirst } from '#contract/board/keep-some'
import type { CommitmentsView, CommitmentView } from '#section/commitment'
import { pageCount } from '~/live/list-page'
import { Pager } from '~/ui/pager'
import { useWords, type Words } from '~/words/say'
import { Card } from '~/ui/card'
import { SaysWho } from '~/ui/says-who'
import { commitment } from './fact'
import { gradePromise } from '#contract/board/grade'
import { Facts } from '~/ui/facts'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { ThingTitle } from '~/ui/thing-title'

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

/** Promises as plain lines: what, how far it is, who keeps it by when. */
export function CommitmentList({ commitments }: { commitments: CommitmentView[] }) {
  return (
    <ul>
      {commitments.map((promise) => (
        <CommitmentLine key={promise.key} promise={promise} />
      ))}
    </ul>
  )
}

function CommitmentLine({ promise }: { promise: CommitmentView }) {
  const { t, format } = useWords()
  const { status, dueOn, closedOn, overdueDays, owner, note } = promise
  const health = gradePromise(promise)
  const state = () => {
    if (status === 'closed' && closedOn) return t('commitments.settledOn', { day: format.day(closedOn) })
    if (status === 'broken' && closedOn) return t('commitments.brokenOn', { day: format.day(closedOn) })
    if (overdueDays > 0) return t('commitments.overdue', { days: format.days(overdueDays) })
    if (status === 'open' && dueOn) return t('commitments.due', { day: format.dayWithWeekday(dueOn) })
    return t(`commitments.states.${status}`)
  }
  return (
    <li className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
      <ThingTitle thing={promise} hidden={t('commitments.internalTitle')} pages={commitment.pages} />
      <p className="text-[13px]/5 text-ink-soft">
        <Facts
          of={[
            <span key="state" className={statusColour(health)}>
              <StatusMark health={health} label="" /> {state()}
            </span>,
            owner,
          ]}
        />
      </p>
      {note ? <p className="text-[13px]/5 text-ink-soft">{note}</p> : null}
    </li>
  )
}
