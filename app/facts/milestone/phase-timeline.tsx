import type { BoardView } from '#contract/board'
import { phaseBars, phaseFigures } from '#contract/board/phase-bars'
import { PhaseRow } from './phase-row'
import { TimeGrid } from './time-grid'
import { planDays, timeSpan } from './time-span'

/** The phases of the project over its whole time. */
export function PhaseTimeline({ board }: { board: BoardView }) {
  const { milestones, project, today, health } = board
  const bars = phaseBars(milestones, project.startsOn, today)
  const days = planDays(milestones, today)
  if (days.length === 0) return null
  const span = timeSpan([...days, ...phaseFigures(milestones, project.startsOn, today).starts])
  return (
    <TimeGrid span={span} today={today}>
      {bars.map((bar) => (
        <PhaseRow key={bar.phase.phase} bar={bar} span={span} today={today} tolerances={health.tolerances} alone />
      ))}
    </TimeGrid>
  )
}
