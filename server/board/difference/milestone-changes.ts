import type { BoardChange, MilestonesView, MilestoneView } from '../../contract/board.ts'
import { dateOf } from '../../delivery/milestone/view.ts'
import { daysBetween } from '../../platform/civil-day.ts'
import { byKey, goneFrom } from './by-key.ts'

const change = (code: string, mark: BoardChange['mark'], params: BoardChange['params']): BoardChange => ({
  code,
  section: 'milestones',
  mark,
  params,
})

/** Milestones that were reached, moved, added or taken away. */
export function milestoneChanges(before: MilestonesView, after: MilestonesView): BoardChange[] {
  // Not one by one where the plan itself is new.
  const told = before.total === 0 ? [] : byKey(before.items, after.items).flatMap(([was, is]) => changeOf(was, is))
  const removed = goneFrom(before.items, after.items).map(({ title }) => change('milestone-removed', null, { title }))
  return [...told, ...removed]
}

function changeOf(was: MilestoneView | undefined, is: MilestoneView): BoardChange[] {
  const { title, completedOn } = is
  if (completedOn && !was?.completedOn) return [change('milestone-completed', 'good', { title, date: completedOn })]
  const date = dateOf(is)
  if (!was) return [change('milestone-added', null, { title, date })]
  const from = dateOf(was)
  if (!from || !date || from === date) return []
  const days = daysBetween(from, date)
  return [change('milestone-moved', days > 0 ? 'attention' : 'good', { title, from, to: date, days })]
}
