import {
  phases as defaultPhases,
  type MilestonesView,
  type MilestoneView,
  type PhaseView,
} from '../../contract/board.ts'
import { dueOn } from '../../contract/board/milestone-dates.ts'
import { byKey } from '../../contract/natural-order.ts'
import { dayText, daysBetween } from '../../platform/civil-day.ts'
import { groupBy, spokenOf, thingsOf, type Folded, type Moment } from '../folded.ts'
import type { MilestoneData, MilestoneMemory } from './fact.ts'

/** The milestones by their current date, and what they say of each phase. */
export function milestonesView(folded: Folded, { today }: Moment): MilestonesView {
  const items = thingsOf<MilestoneData, MilestoneMemory>(folded, 'milestone')
    .map((thing) => milestoneView(thing, today))
    .sort(byDate)
  return {
    total: items.length,
    completed: items.filter((item) => item.completedOn).length,
    late: items.filter((item) => item.late).length,
    items,
    phases: phasesView(items),
  }
}

/** What a milestone says of its days, and by how many its day is later than agreed. */
export function milestoneDates(data: MilestoneData) {
  const dates = {
    plannedOn: data.plannedOn ?? null,
    forecastOn: data.forecastOn ?? null,
    completedOn: data.completedOn ?? null,
  }
  const date = dueOn(dates)
  return { ...dates, slipDays: dates.plannedOn && date ? daysBetween(dates.plannedOn, date) : null }
}

function milestoneView(
  thing: ReturnType<typeof thingsOf<MilestoneData, MilestoneMemory>>[number],
  today: string,
): MilestoneView {
  const { key, state } = thing
  const { data } = state
  const dates = milestoneDates(data)
  const date = dueOn(dates)
  return {
    key,
    title: data.title ?? null,
    phase: data.phase ?? null,
    ...dates,
    late: (!dates.completedOn && date !== null && date < today) || (dates.slipDays ?? 0) > 0,
    owner: data.owner ?? null,
    weight: data.weight ?? 1,
    gate: data.gate ?? false,
    cause: data.cause ?? null,
    change: data.change ?? null,
    // The board knows the change requests and links them: see `linkChanges`.
    changes: [],
    ...spokenOf(thing),
    url: state.url,
    internal: state.internal,
    history: state.memory.history.map(([day, forecastOn]) => ({ reportedOn: dayText(day), forecastOn })),
  }
}

const byDate = (a: MilestoneView, b: MilestoneView) => compare(dueOn(a) ?? '9999', dueOn(b) ?? '9999') || byKey(a, b)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const latest = (days: string[]) => [...days].sort().at(-1) ?? null

/** Phases in the order of the default seven, others after them by their first date, milestones without one last. */
export function phasesView(items: MilestoneView[]): PhaseView[] {
  const names = new Set(items.flatMap(({ phase }) => phase ?? []))
  const known: readonly string[] = defaultPhases
  const ordered = [...known.filter((name) => names.has(name)), ...[...names].filter((name) => !known.includes(name))]
  const unnamed = items.some(({ phase }) => phase === null) ? [null] : []
  const byPhase = groupBy(items, ({ phase }) => phase)
  return [...ordered, ...unnamed].map((phase) => {
    const own = byPhase.get(phase)!
    const dates = own.flatMap((item) => dueOn(item) ?? []).sort()
    // Only what was agreed can be later than agreed.
    const agreed = own.filter((item) => item.plannedOn)
    const plannedOn = latest(agreed.map((item) => item.plannedOn!))
    const agreedEndsOn = latest(agreed.map((item) => dueOn(item)!))
    return {
      phase,
      total: own.length,
      completed: own.filter((item) => item.completedOn).length,
      firstOn: dates[0] ?? null,
      lastOn: latest(dates),
      plannedOn,
      slipDays: plannedOn && agreedEndsOn ? daysBetween(plannedOn, agreedEndsOn) : null,
    }
  })
}
