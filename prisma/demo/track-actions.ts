import type { Phase } from '../../server/contract/board.ts'
import type { StoryEvent } from './number-updates.ts'
import type { Random } from './seeded-random.ts'
import { instantAtWork, type StoryCalendar } from './story-calendar.ts'

export interface ActionStory {
  title: string
  phase: Phase
  owner: string
  waitingOn: 'customer' | 'vendor'
  /** The working day on which it was agreed. */
  agreed: number
  /** A working day of the past, or calendar days from today for what is still open. */
  due: { workday: number } | { fromToday: number }
  /** A later due date that was asked for on some working day. */
  extended?: { on: number; due: ActionStory['due'] }
  done?: number
}

/** Action items as the delivery team keeps them: agreed, sometimes extended, done. */
export const trackActions = (
  random: Random,
  calendar: StoryCalendar,
  actions: readonly ActionStory[],
): StoryEvent[] => {
  const dayOf = (due: ActionStory['due']) =>
    // What is overdue by three days is so on every day of the week; what is still to come falls on a working day.
    'workday' in due ? calendar.workday(due.workday) : calendar.fromToday(due.fromToday, due.fromToday > 0)
  return actions.flatMap((action, index) => {
    const { title, phase, owner, waitingOn, agreed, due, extended, done } = action
    const tell = (day: number, data: StoryEvent['data']): StoryEvent => ({
      kind: 'action',
      key: `A-${index + 1}`,
      at: instantAtWork(random, calendar.workday(day)),
      data,
    })
    return [
      tell(agreed, { title, phase, owner, waitingOn, status: 'open', dueOn: dayOf(due) }),
      ...(extended ? [tell(extended.on, { dueOn: dayOf(extended.due) })] : []),
      ...(done === undefined ? [] : [tell(done, { status: 'done', doneOn: calendar.workday(done) })]),
    ]
  })
}
