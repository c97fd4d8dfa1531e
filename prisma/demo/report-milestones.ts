import type { Phase } from '../../server/contract/board.ts'
import type { StoryEvent } from './number-updates.ts'
import type { Random } from './seeded-random.ts'
import { instantAtWork, instantOf, type PlanDay, type StoryCalendar } from './story-calendar.ts'

export interface PlannedMilestone {
  key: string
  title: string
  phase: Phase
  owner: string
  planned: PlanDay
  done?: PlanDay
  gate?: boolean
  weight?: number
  cause?: 'vendor' | 'customer' | 'change' | 'external'
  change?: string
  /** The days on which a new forecast was told. Left out for what was merely late: then it was told a week before. */
  moves?: readonly { on: PlanDay; to: PlanDay }[]
}

export interface PlanReports {
  baselineOn: PlanDay
  /** A report goes out on the Tuesday of each of these weeks and repeats every forecast, changed or not. */
  weeks: readonly number[]
}

/** The moves that were told, or the one that a late milestone without any must have had. */
const movesOf = ({ planned, done, moves }: PlannedMilestone) => {
  if (moves) return moves
  const isLate = done && (done[0] - planned[0]) * 7 + done[1] - planned[1] > 0
  return isLate ? [{ on: [planned[0] - 1, 2] as PlanDay, to: done }] : []
}

/** A plan as a project tool sends it: the baseline, each new forecast, each completion, and a report in between. */
export const reportMilestones = (
  random: Random,
  calendar: StoryCalendar,
  plan: readonly PlannedMilestone[],
  reports: PlanReports,
): StoryEvent[] => {
  const day = calendar.planDay
  return plan.flatMap((milestone, index) => {
    const { key, title, phase, owner, gate = false, weight = 1, cause, change } = milestone
    const told = (at: string, data: StoryEvent['data']): StoryEvent => ({ kind: 'milestone', key, at, data })
    const plannedOn = day(milestone.planned)
    const doneOn = milestone.done && day(milestone.done)
    const moves = movesOf(milestone)
    const forecastAt = (on: string) => day(moves.findLast((move) => day(move.on) <= on)?.to ?? milestone.planned)
    const baseline = { title, phase, plannedOn, forecastOn: plannedOn, owner, gate, weight }
    return [
      told(instantOf(day(reports.baselineOn), 9 * 60 + index, 0), baseline),
      ...moves.map((move, nth) =>
        told(instantAtWork(random, day(move.on), 600, 720), {
          forecastOn: day(move.to),
          ...(nth === 0 && cause && { cause }),
          ...(nth === 0 && change && { change }),
        }),
      ),
      ...reports.weeks
        .map((week) => day([week, 1]))
        .filter((on) => on > day(reports.baselineOn) && (!doneOn || on < doneOn))
        .map((on) => told(instantOf(on, 17 * 60 + 30, index), { forecastOn: forecastAt(on) })),
      ...(doneOn ? [told(instantAtWork(random, doneOn, 840, 1140), { forecastOn: doneOn, completedOn: doneOn })] : []),
    ]
  })
}
