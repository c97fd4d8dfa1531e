import type { BoardView } from '#contract/board'
import type { ActionView } from '#section/action'
import { mostFirst } from '#contract/board/keep-some'
import { pageCount } from '~/live/list-page'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { Pager } from '~/ui/pager'
import { SaysWho } from '~/ui/says-who'
import { action } from './fact'
import { ActionList } from './action-list'
import { actionsSummary } from './actions-summary'
import { actionLists, countAsked, type ActionLists } from './yours'

interface ActionsPageProps {
  board: BoardView
  /** The page of its lists, and what stands on a later one than the first. */
  page?: number
  later?: ActionLists | null
}

/** What we need from the customer, what they need from us, and what is done. */
export function ActionsPage({ board, page = 1, later }: ActionsPageProps) {
  const words = useWords()
  const { t } = words
  const { actions } = board
  const summary = actionsSummary(words, actions)
  if (actions.total === 0)
    return (
      <>
        <PageHeading title={t('actions.title')} />
        <EmptyState title={t('actions.empty')} more={t('actions.emptyMore')} />
      </>
    )
  const asked = countAsked(actions).total
  const { yours, ours, finished } = later ?? actionLists(actions)
  const lists: [string, string, ActionView[]][] = [
    ['yours', t('actions.yours'), yours],
    ['ours', t('actions.waitingOnUs'), ours],
    ['finished', t('actions.finished'), finished],
  ]
  return (
    <>
      <PageHeading title={t('actions.title')} lead={summary} />
      <div className="grid max-w-200 gap-4 wide:gap-7">
        {lists
          .filter(([, , actions]) => actions.length > 0)
          .map(([id, title, actions]) => (
            <Card
              key={id}
              id={id}
              title={title}
              footer={<SaysWho board={board} of={[action]} definition={t('actions.how')} />}
            >
              <ActionList actions={actions.slice(0, mostFirst)} board={board} />
            </Card>
          ))}
        <Pager to="actions" page={page} pages={pageCount(asked, actions.open - asked, actions.total - actions.open)} />
      </div>
    </>
  )
}
