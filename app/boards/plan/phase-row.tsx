import type { Tolerances } from '#contract/board'
import { useWords } from '~/lib/say'
import { usePhaseName } from '~/lib/phase-name'
import { Diamond } from './diamond'
import type { PhaseBar } from './phase-bars'
import { SlipLabel } from './slip-label'
import { SlipLine } from './slip-line'
import { SlippingMilestone } from './slipping-milestone'
import type { TimeSpan } from './time-span'
import { useSlipWords } from './use-slip-words'

interface PhaseRowProps {
  bar: PhaseBar
  span: TimeSpan
  tolerances: Tolerances
  /** No rows of its milestones follow: it also shows the one that slips most. */
  alone?: boolean
}

/** One phase: filled as far as it has happened, lighter where it is still to come. */
export function PhaseRow({ bar, span, tolerances, alone }: PhaseRowProps) {
  const { format } = useWords()
  const slipWords = useSlipWords()
  const phaseName = usePhaseName()
  const { phase, from, to, doneTo, completed } = bar
  const left = span.at(from)
  const end = span.at(to)
  const done = doneTo ? span.at(doneTo) : left
  const name = phaseName(phase.phase)
  return (
    <li className={`timeline-row ${alone && bar.slipping ? 'h-10' : 'h-8.5'}`}>
      <span className="truncate pr-3 text-[13px]/5" title={name}>
        {name}
      </span>
      <span className="sr-only">
        {[`${format.day(from)} – ${format.day(to)}`, slipWords(phase.slipDays)].filter(Boolean).join(', ')}
      </span>
      <div className="relative h-full" aria-hidden="true">
        <span className="phase-bar-rest" style={{ left: `${left}%`, width: `${end - left}%` }} />
        {done > left ? (
          <span className="phase-bar-done" style={{ left: `${left}%`, width: `${done - left}%` }} />
        ) : null}
        <Diamond look={completed ? 'done' : 'forecast'} at={end} />
        {phase.plannedOn && phase.slipDays ? <SlipLine from={span.at(phase.plannedOn)} to={end} /> : null}
        {alone && bar.slipping ? (
          <SlippingMilestone milestone={bar.slipping} span={span} tolerances={tolerances} />
        ) : null}
        <SlipLabel days={phase.slipDays} settled={completed} tolerances={tolerances} at={end} />
      </div>
    </li>
  )
}
