import type { BoardView } from '#contract/board'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { ProjectLink } from '~/ui/project-link'
import { SaysWho } from '~/ui/says-who'
import { action } from './fact'
import { ActionList } from './action-list'
import { actionsSummary } from './actions-summary'
import { countAsked, openOnYourSide } from './yours'

const mostRows = 5

/** What we need from the customer, on the overview. */
export default function ActionsCard({ board, isTeam }: { board: BoardView; isTeam: boolean }) {
  const words = useWords()
  const { t } = words
  const customer = isTeam ? board.project.customer : undefined
  const yours = openOnYourSide(board.actions)
  const summary = actionsSummary(words, board.actions, customer)
  const empty = board.actions.total === 0
  const more = countAsked(board.actions).total - mostRows
  return (
    <Card
      id="actions"
      title={customer ? t('actions.titleOf', { customer }) : t('actions.title')}
      to="actions"
      summary={empty ? undefined : summary}
      footer={<SaysWho board={board} of={[action]} definition={t('actions.how')} />}
    >
      {empty ? <EmptyState title={t('actions.empty')} more={t('actions.emptyMore')} /> : null}
      <ActionList actions={yours.slice(0, mostRows)} board={board} />
      {more > 0 ? (
        <ProjectLink to="actions" className="link inline-flex min-h-11 items-center text-[14px]">
          {t('actions.more', { count: more })}
        </ProjectLink>
      ) : null}
    </Card>
  )
}
