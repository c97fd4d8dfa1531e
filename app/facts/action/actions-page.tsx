import type { BoardView } from '#contract/board'
import type { ActionView } from '#section/action'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { SaysWho } from '~/ui/says-who'
import { action } from './fact'
import { ActionList } from './action-list'
import { actionsSummary } from './actions-summary'
import { finished, openOnOurSide, openOnYourSide } from './yours'

/** What we need from the customer, what they need from us, and what is done. */
export function ActionsPage({ board }: { board: BoardView }) {
  const words = useWords()
  const { t } = words
  const yours = openOnYourSide(board.actions)
  const summary = actionsSummary(words, yours)
  if (board.actions.total === 0)
    return (
      <>
        <PageHeading title={t('actions.title')} />
        <EmptyState title={t('actions.empty')} more={t('actions.emptyMore')} />
      </>
    )
  const lists: [string, string, ActionView[]][] = [
    ['yours', t('actions.yours'), yours],
    ['ours', t('actions.waitingOnUs'), openOnOurSide(board.actions)],
    ['finished', t('actions.finished'), finished(board.actions)],
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
              <ActionList actions={actions} board={board} />
            </Card>
          ))}
      </div>
    </>
  )
}
