import type { Day, PhaseBar, Tolerances, MilestoneView } from '#contract/board'
import { daysOverdue, dueOn, gradeMilestone } from '#contract/board/milestone-dates'
import { useWords } from '~/words/say'
import { phaseName } from '~/words/phase-name'
import { Diamond } from './diamond'
import { LateStretch } from './late-stretch'
import { SlipLabel } from './slip-label'
import type { TimeSpan } from './time-span'
import { saySlip } from './say-slip'

interface PhaseRowProps {
  bar: PhaseBar
  span: TimeSpan
  today: Day
  tolerances: Tolerances
  /** No rows of its milestones follow: it also shows the one that is overdue or slips most. */
  alone?: boolean
}

/** One phase: filled as far as it has happened, lighter where it is still to come. */
export function PhaseRow({ bar, span, today, tolerances, alone }: PhaseRowProps) {
  const words = useWords()
  const { t, format } = words
  const { phase, from, to, doneTo, completed, runsOn } = bar
  const left = span.at(from)
  const end = span.at(to)
  const done = doneTo ? span.at(doneTo) : left
  const name = phaseName(words, phase.phase)
  const overdue = runsOn || alone ? bar.overdue : null
  const days = overdue ? daysOverdue(overdue, today) : 0
  const slipping = alone && !overdue ? bar.slipping : null
  const said = [
    from === to ? format.day(from) : `${format.day(from)} – ${format.day(to)}`,
    saySlip(words, phase.slipDays),
    overdue ? t('figures.overdue', { days: format.days(days) }) : null,
  ]
  return (
    <li className={`timeline-row ${slipping || (overdue && !runsOn) ? 'h-10' : 'h-8.5'}`}>
      <span className="truncate pr-3 text-[13px]/5" title={name}>
        {name}
      </span>
      <span className="sr-only">{said.filter(Boolean).join(t('headline.comma'))}</span>
      <div className="relative h-full" aria-hidden="true">
        <span className="phase-bar-rest" style={{ left: `${left}%`, width: `${end - left}%` }} />
        {done > left ? (
          <span className="phase-bar-done" style={{ left: `${left}%`, width: `${done - left}%` }} />
        ) : null}
        {overdue ? (
          <LateStretch
            from={span.at(dueOn(overdue)!)}
            to={span.at(today)}
            days={days}
            health={gradeMilestone(overdue, today, tolerances)}
            size={runsOn ? 'bar' : 'within'}
          />
        ) : null}
        <Diamond look={completed ? 'done' : 'forecast'} at={overdue && runsOn ? span.at(dueOn(overdue)!) : end} />
        {phase.plannedOn && phase.slipDays ? <SlipLine from={span.at(phase.plannedOn)} to={end} /> : null}
        {slipping ? <SlippingMilestone milestone={slipping} span={span} tolerances={tolerances} /> : null}
        {runsOn ? null : <SlipLabel days={phase.slipDays} settled={completed} tolerances={tolerances} at={end} />}
      </div>
    </li>
  )
}

interface SlippingMilestoneProps {
  milestone: MilestoneView
  span: TimeSpan
  tolerances: Tolerances
}

/** A milestone within a phase that is itself on time: on its bar, with its slip below. */
function SlippingMilestone({ milestone, span, tolerances }: SlippingMilestoneProps) {
  const due = dueOn(milestone)
  if (!due || !milestone.plannedOn) return null
  const at = span.at(due)
  return (
    <>
      <Diamond look="forecast" at={at} />
      <SlipLine from={span.at(milestone.plannedOn)} to={at} />
      <span className="absolute inset-x-0 top-[calc(50%+9px)] h-4">
        <SlipLabel days={milestone.slipDays} settled={false} tolerances={tolerances} at={at} />
      </span>
    </>
  )
}

/** From the agreed date to what became of it, under the bar. */
function SlipLine({ from, to }: { from: number; to: number }) {
  const [left, right] = from < to ? [from, to] : [to, from]
  return (
    <span className="absolute top-[calc(50%+11px)] h-0.5" style={{ left: `${left}%`, width: `${right - left}%` }}>
      <span className={`absolute inset-0 ${from < to ? 'bg-attention' : 'bg-blocked'}`} />
      <span className={`slip-from ${from < to ? '-left-1' : '-right-1'}`} />
    </span>
  )
}
