import type { Day } from '#contract/board'
import type { Words } from '~/words/say'
import { toDay, toDayNumber } from './day-number'

/** Whether entries stand for several days each. */
export const isThinned = (entries: readonly { day: Day }[]): boolean =>
  entries.length > 0 && toDayNumber(entries.at(-1)!.day) - toDayNumber(entries[0]!.day) >= entries.length

/** What each entry of a history is called: its day, or all the days since the entry before. */
export const nameDays = ({ t, format }: Words, entries: readonly { day: Day }[]): string[] =>
  entries.map(({ day }, index) => {
    const from = index ? toDay(toDayNumber(entries[index - 1]!.day) + 1) : day
    return from < day ? t('chart.fromTo', { from: format.day(from), to: format.day(day) }) : format.day(day)
  })
