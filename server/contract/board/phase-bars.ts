import type { Day } from './day.ts'
import type { MilestonesView, MilestoneView, PhaseView } from './milestones.ts'
import { byKey } from '../natural-order.ts'
import { daysOverdue, dueOn } from './milestone-dates.ts'

export interface PhaseBar {
  phase: PhaseView
  from: Day
  to: Day
  /** Until here it has happened; null where nothing has. */
  doneTo: Day | null
  completed: boolean
  /** What slips most of what is still to come in it, where its end is on time and does not tell. */
  slipping: MilestoneView | null
  /** What is past its day and not done: the last of an ended phase, else the one that is so longest. */
  overdue: MilestoneView | null
  /** Its last day has passed too: the bar has to run on to today. */
  runsOn: boolean
}

const earlier = (one: Day, other: Day) => (one < other ? one : other)

function slipsMost(items: MilestoneView[], phase: PhaseView, today: Day): MilestoneView | null {
  if ((phase.slipDays ?? 0) > 0) return null
  const slipping = items.filter(
    (item) =>
      item.phase === phase.phase &&
      !item.completedOn &&
      (item.slipDays ?? 0) > 0 &&
      // What is overdue is no longer to come: it is said by itself.
      daysOverdue(item, today) === 0,
  )
  return slipping.sort((a, b) => b.slipDays! - a.slipDays! || byKey(a, b))[0] ?? null
}

function overdueOf(items: MilestoneView[], { phase }: PhaseView, today: Day, last: boolean): MilestoneView | null {
  const overdue = items
    .filter((item) => item.phase === phase && daysOverdue(item, today) > 0)
    .sort((a, b) => dueOn(a)!.localeCompare(dueOn(b)!) || byKey(a, b))
  return overdue.at(last ? -1 : 0) ?? null
}

/**
 * Milestones are moments; what lies between them is the work. A phase's bar begins where the one before ended, or at
 * its own first milestone if that is earlier, and ends at its last.
 */
export function phaseBars({ phases, items }: MilestonesView, startsOn: Day | null, today: Day): PhaseBar[] {
  let before = startsOn
  const bars: PhaseBar[] = []
  for (const phase of phases) {
    const { firstOn, lastOn } = phase
    if (!firstOn || !lastOn) continue
    // Milestones without a phase follow on nothing: only what lies between them is known.
    const from = before && phase.phase !== null ? earlier(before, firstOn) : firstOn
    const completed = phase.total > 0 && phase.completed === phase.total
    const doneTo = completed ? lastOn : from < today ? earlier(today, lastOn) : null
    const overdue = overdueOf(items, phase, today, lastOn < today)
    const runsOn = overdue !== null && lastOn < today
    bars.push({
      phase,
      from,
      to: lastOn,
      doneTo,
      completed,
      slipping: slipsMost(items, phase, today),
      overdue,
      runsOn,
    })
    before = before && before > lastOn ? before : lastOn
  }
  return bars
}
