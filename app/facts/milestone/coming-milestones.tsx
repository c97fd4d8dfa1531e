import type { BoardView, MilestoneView } from '#contract/board'
import { daysOverdue, dueOn, gradeMilestone } from '#contract/board/milestone-dates'
import { useWords } from '~/words/say'
import { statusColour, StatusMark } from '~/ui/status-mark'
import { ThingTitle } from '~/ui/thing-title'
import { milestone as milestoneFact } from './fact'
import { GateMark } from './gate-mark'
import { saySlip } from './say-slip'
import { whatComesNext } from '#contract/board/what-comes-next'

/** On a phone a plan is a list of what comes next. */
export function ComingMilestones({ board, most }: { board: BoardView; most: number }) {
  const next = whatComesNext(board.milestones.items, board.today, most)
  if (next.length === 0) return null
  return (
    <ul className="grid grid-cols-[auto_1fr] gap-x-4">
      {next.map((milestone) => (
        <ComingMilestone key={milestone.key} milestone={milestone} board={board} />
      ))}
    </ul>
  )
}

function ComingMilestone({ milestone, board }: { milestone: MilestoneView; board: BoardView }) {
  const words = useWords()
  const { t, format } = words
  const due = dueOn(milestone)
  const overdue = daysOverdue(milestone, board.today)
  const graded = gradeMilestone(milestone, board.today, board.health.tolerances)
  const slip = saySlip(words, milestone.slipDays)
  const note = overdue > 0 ? t('figures.overdue', { days: format.days(overdue) }) : slip
  return (
    <li className="coming-milestone">
      <span className="font-semibold whitespace-nowrap">{due ? format.day(due) : t('plan.noDate')}</span>
      <span className="min-w-0">
        <ThingTitle thing={milestone} hidden={t('plan.internalTitle')} pages={milestoneFact.pages} />
        {milestone.gate ? <GateMark /> : null}
        {note ? (
          <span className={`block text-[13px]/5 ${graded === 'good' ? 'text-ink-soft' : statusColour(graded)}`}>
            {graded === 'good' ? null : <StatusMark health={graded} />} {note}
          </span>
        ) : null}
      </span>
    </li>
  )
}
