import type { StoryEvent } from './number-updates.ts'
import { instantOf, type StoryCalendar } from './story-calendar.ts'

/**
 * The events, and what the tool's nightly export says again: the last word on its latest things, changed or not. It runs
 * at weekends too, so that no source looks silent on the day somebody opens the demo, and soon after midnight, so that it
 * is not ahead of who opens it early.
 */
export const repeatOvernight = (
  calendar: StoryCalendar,
  events: readonly StoryEvent[],
  field: string,
  { minute, count }: { minute: number; count: number },
): StoryEvent[] => {
  const latest = new Map<string, StoryEvent>()
  for (const event of events.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    if (event.visibility || !(field in event.data)) continue
    latest.delete(event.key)
    latest.set(event.key, event)
  }
  const repeats = [...latest.values()].slice(-count).map(({ kind, key, data }, index) => ({
    kind,
    key,
    at: instantOf(calendar.today, minute, index),
    data: { [field]: data[field] },
  }))
  return [...events, ...repeats]
}
