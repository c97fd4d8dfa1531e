import type { Day, MilestonesView, MilestoneView, PhaseView } from '#contract/board'

export interface PhaseBar {
  phase: PhaseView
  from: Day
  to: Day
  /** Until here it has happened; null where nothing has. */
  doneTo: Day | null
  completed: boolean
  /** What slips most of what is still to come in it, where its end is on time and does not tell. */
  slipping: MilestoneView | null
}

const earlier = (one: Day, other: Day) => (one < other ? one : other)

function slipsMost(items: MilestoneView[], phase: PhaseView): MilestoneView | null {
  if ((phase.slipDays ?? 0) > 0) return null
  const slipping = items.filter((item) => item.phase === phase.phase && !item.completedOn && (item.slipDays ?? 0) > 0)
  return slipping.sort((a, b) => b.slipDays! - a.slipDays! || a.key.localeCompare(b.key))[0] ?? null
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
    bars.push({ phase, from, to: lastOn, doneTo, completed, slipping: slipsMost(items, phase) })
    before = before && before > lastOn ? before : lastOn
  }
  return bars
}
