import type { Day } from './day.ts'
import type { MilestonesView, MilestoneView, PhaseBar, PhaseFigures, PhaseView } from './milestones.ts'
import { byKey } from '../natural-order.ts'
import { daysOverdue, dueOn } from './milestone-dates.ts'

const earlier = (one: Day, other: Day) => (one < other ? one : other)

function slipsMost(items: MilestoneView[], phase: PhaseView, today: Day): MilestoneView | null {
  if ((phase.slipDays ?? 0) > 0) return null
  const slipping = items.filter(
    (item) =>
      !item.completedOn &&
      (item.slipDays ?? 0) > 0 &&
      // What is overdue is no longer to come: it is said by itself.
      daysOverdue(item, today) === 0,
  )
  return slipping.sort((a, b) => b.slipDays! - a.slipDays! || byKey(a, b))[0] ?? null
}

function overdueOf(items: MilestoneView[], today: Day, last: boolean): MilestoneView | null {
  const overdue = items
    .filter((item) => daysOverdue(item, today) > 0)
    .sort((a, b) => dueOn(a)!.localeCompare(dueOn(b)!) || byKey(a, b))
  return overdue.at(last ? -1 : 0) ?? null
}

/**
 * Milestones are moments; what lies between them is the work. A phase's bar begins where the one before ended, or at
 * its own first milestone if that is earlier, and ends at its last.
 */
export function phaseBars(milestones: MilestonesView, startsOn: Day | null, today: Day): PhaseBar[] {
  if (milestones.bars) return milestones.bars
  const { phases, items } = milestones
  const byPhase = new Map<string | null, MilestoneView[]>()
  for (const item of items) {
    const own = byPhase.get(item.phase)
    if (own) own.push(item)
    else byPhase.set(item.phase, [item])
  }
  let before = startsOn
  const bars: PhaseBar[] = []
  for (const phase of phases) {
    const { firstOn, lastOn } = phase
    if (!firstOn || !lastOn) continue
    // Milestones without a phase follow on nothing: only what lies between them is known.
    const from = before && phase.phase !== null ? earlier(before, firstOn) : firstOn
    const completed = phase.total > 0 && phase.completed === phase.total
    const doneTo = completed ? lastOn : from < today ? earlier(today, lastOn) : null
    const own = byPhase.get(phase.phase) ?? []
    const overdue = overdueOf(own, today, lastOn < today)
    const runsOn = overdue !== null && lastOn < today
    bars.push({
      phase,
      from,
      to: lastOn,
      doneTo,
      completed,
      slipping: slipsMost(own, phase, today),
      overdue,
      runsOn,
    })
    before = before && before > lastOn ? before : lastOn
  }
  return bars
}

/** What is said of all phases: as the board says it where it has only some of them, else counted. */
export function phaseFigures(milestones: MilestonesView, startsOn: Day | null, today: Day): PhaseFigures {
  if (milestones.phaseFigures) return milestones.phaseFigures
  const bars = phaseBars(milestones, startsOn, today)
  const late = bars.filter(({ phase }) => (phase.slipDays ?? 0) > 0)
  const lateDone = late.filter(({ completed }) => completed).length
  const slips = bars.flatMap(({ slipping }) => (slipping ? [slipping.slipDays ?? 0] : []))
  const starts = bars.map(({ from }) => from).sort()
  return {
    dated: bars.length,
    lateDone,
    lateOpen: late.length - lateDone,
    slipping: slips.length,
    mostSlipDays: slips.reduce((most, days) => Math.max(most, days), 0),
    starts: starts.length > 2 ? [starts[0]!, starts.at(-1)!] : starts,
  }
}
