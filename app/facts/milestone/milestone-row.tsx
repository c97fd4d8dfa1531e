import type { Day, MilestoneView, Tolerances } from '#contract/board'
import { daysOverdue, dueOn, gradeMilestone, isDoneAhead } from '#contract/board/milestone-dates'
import { nameOf } from '~/words/name-of'
import { useWords } from '~/words/say'
import { ThingLink } from '~/ui/thing-link'
import { Diamond } from './diamond'
import { milestone as milestoneFact } from './fact'
import { GateLine } from './gate-mark'
import { LateStretch } from './late-stretch'
import { SlipLabel } from './slip-label'
import type { TimeSpan } from './time-span'
import { saySlip } from './say-slip'

interface MilestoneRowProps {
  milestone: MilestoneView
  span: TimeSpan
  today: Day
  tolerances: Tolerances
}

/** One milestone: agreed in grey, and what became of it. */
export function MilestoneRow({ milestone, span, today, tolerances }: MilestoneRowProps) {
  const words = useWords()
  const { t, format } = words
  const due = dueOn(milestone)
  if (!due) return null
  const { plannedOn, completedOn, slipDays, gate } = milestone
  const title = nameOf(milestone, t('plan.internalTitle'))
  const end = span.at(due)
  const start = plannedOn ? span.at(plannedOn) : end
  const doneWord = isDoneAhead(milestone, today) ? 'plan.doneAhead' : 'plan.doneOn'
  const said = t(completedOn ? doneWord : 'plan.dueOn', { day: format.day(due) })
  const overdue = daysOverdue(milestone, today)
  const behind = overdue > 0 ? t('figures.overdue', { days: format.days(overdue) }) : null
  return (
    <li className="timeline-row h-7">
      <span className="timeline-name" title={title}>
        <ThingLink pages={milestoneFact.pages} thing={milestone} className="timeline-link">
          {title}
        </ThingLink>
      </span>
      <span className="sr-only">
        {[gate ? t('plan.gate') : null, said, saySlip(words, slipDays), behind]
          .filter(Boolean)
          .join(t('headline.comma'))}
      </span>
      <div className="relative h-full" aria-hidden="true">
        {start === end ? null : (
          <span
            className={`moved-line ${start < end ? 'bg-attention' : 'bg-blocked'}`}
            style={{ left: `${Math.min(start, end)}%`, width: `${Math.abs(end - start)}%` }}
          />
        )}
        {overdue > 0 ? (
          <LateStretch
            from={end}
            to={span.at(today)}
            days={overdue}
            health={gradeMilestone(milestone, today, tolerances)}
            size="line"
          />
        ) : null}
        {gate ? <GateLine at={end} /> : null}
        {plannedOn && start !== end ? <Diamond look="agreed" at={start} /> : null}
        <Diamond look={completedOn ? 'done' : 'forecast'} at={end} />
        {overdue > 0 ? null : (
          <SlipLabel days={slipDays} settled={completedOn !== null} tolerances={tolerances} at={Math.max(start, end)} />
        )}
      </div>
    </li>
  )
}
