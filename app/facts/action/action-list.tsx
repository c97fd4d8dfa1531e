import type { BoardView } from '#contract/board'
import type { ActionView } from '#section/action'
import { gradeOverdue } from '#contract/board/grade'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { ThingTitle } from '~/ui/thing-title'

/** Actions as plain lines: what, by when, who. */
export function ActionList({ actions, board }: { actions: ActionView[]; board: BoardView }) {
  return (
    <ul>
      {actions.map((action) => (
        <ActionLine key={action.key} action={action} board={board} />
      ))}
    </ul>
  )
}

function ActionLine({ action, board }: { action: ActionView; board: BoardView }) {
  const { t, format, name } = useWords()
  const { status, dueOn, doneOn, overdueDays, owner } = action
  const health = gradeOverdue(overdueDays, board.health.tolerances.actionOverdueDays)
  const when = () => {
    if (status === 'done') return doneOn ? t('actions.done', { day: format.day(doneOn) }) : t('actions.doneAny')
    if (overdueDays > 0) return t('actions.overdueBy', { days: format.days(overdueDays) })
    return dueOn ? t('actions.due', { day: format.dayWithWeekday(dueOn) }) : t('actions.dueAny')
  }
  return (
    <li className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
      <ThingTitle thing={action} hidden={t('actions.internalTitle')} pages={null} />
      <p className="text-[13px]/5 text-ink-soft">
        <Facts
          of={[
            overdueDays > 0 ? (
              <span className={statusColour(health)}>
                <StatusMark health={health} /> {when()}
              </span>
            ) : (
              when()
            ),
            owner && name(owner),
          ]}
        />
      </p>
    </li>
  )
}
