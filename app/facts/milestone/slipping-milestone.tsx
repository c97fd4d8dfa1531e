import type { MilestoneView, Tolerances } from '#contract/board'
import { dueOn } from '#contract/board/milestone-dates'
import { Diamond } from './diamond'
import { SlipLabel } from './slip-label'
import { SlipLine } from './slip-line'
import type { TimeSpan } from './time-span'

interface SlippingMilestoneProps {
  milestone: MilestoneView
  span: TimeSpan
  tolerances: Tolerances
}

/** A milestone within a phase that is itself on time: on its bar, with its slip below. */
export function SlippingMilestone({ milestone, span, tolerances }: SlippingMilestoneProps) {
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
