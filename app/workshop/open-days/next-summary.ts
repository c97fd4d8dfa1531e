import type { OpenDayLine } from '#contract/open-days/views'
import type { Words } from '~/words/say'
import { timesOf } from '~/open-day/invitation/say-when'

/** When the next open day is and who comes, or that one is on, in a sentence or two. */
export function nextSummary({ t, format }: Words, openDays: OpenDayLine[]): string {
  const live = openDays.find(({ state }) => state === 'live')
  if (live) return t('openDays.list.live', { day: format.dayWithWeekday(timesOf(live).day) })
  const next = openDays.find(({ state }) => state === 'planned')
  if (!next) return t(openDays.length > 0 ? 'openDays.list.noneAhead' : 'openDays.list.none')
  const { day, from } = timesOf(next)
  const first = t('openDays.list.next', { day: format.dayWithWeekday(day), time: from })
  if (next.invited === 0) return first
  return t('openDays.both', {
    first,
    second: t('openDays.list.replies', { accepted: next.accepted, invited: next.invited }),
  })
}
