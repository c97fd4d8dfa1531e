import type { Day } from './day.ts'
import { fewerDays } from './fewer-days.ts'

export const severities = ['critical', 'major', 'minor', 'trivial'] as const
export type Severity = (typeof severities)[number]

export interface BurndownDay {
  day: Day
  opened: number
  reopened: number
  closed: number
  /** Open at the end of the day. */
  open: number
  /** Issues seen so far that were not retracted. */
  scope: number
}

/**
 * The same burndown in so many entries as a chart has room for. Each stands for the days since the one before: what was
 * opened, reopened and closed in them, and how things stood on the last. The day on which most were open stays in sight.
 */
export function burndownInFewDays(burndown: BurndownDay[]): BurndownDay[] {
  const peak = burndown.reduce((most, { open }) => Math.max(most, open), 0)
  const sum = (several: readonly BurndownDay[], pick: (day: BurndownDay) => number) =>
    several.reduce((all, day) => all + pick(day), 0)
  let isPeakSeen = false
  return fewerDays(burndown, {
    // Half a year, which the figures per week look back, and the days of its first week.
    latest: 27 * 7,
    join: (several) => ({
      ...several.at(-1)!,
      opened: sum(several, (day) => day.opened),
      reopened: sum(several, (day) => day.reopened),
      closed: sum(several, (day) => day.closed),
    }),
    keeps: ({ open }) => !isPeakSeen && (isPeakSeen = open === peak),
  })
}

export interface IssuesView {
  total: number
  open: number
  closed: number
  /** Open issues by severity; those without one are in `open` only. */
  bySeverity: Record<Severity, number>
  /** Keys of the milestones that open critical issues name. */
  criticalFor: string[]
  /** 10 critical + 3 major + 1 minor + 0.1 trivial, open ones. */
  defectIndex: number
  burndown: BurndownDay[]
  /** From the scope on the baseline day to none on the last, over working days; it does not move when scope does. */
  ideal: { baselineOn: Day; scope: number; endsOn: Day } | null
  /** Days by which no issue is open any more, with the chance of 50, 85 and 95 in 100. */
  forecast: { p50: Day; p85: Day; p95: Day } | null
  /**
   * How many more are open a day, all and critical ones, over the last twelve weeks, or all of the history where it is shorter;
   * null before there are four weeks of it.
   */
  pace: { open: number; critical: number } | null
  /**
   * How many are still open on the day of the next go-live at the pace of the last twelve weeks, and how many of them are
   * critical; `holds`: no more critical ones than the project agreed to. null where that day is not to come, none is open, or
   * there is no history to go by.
   */
  atGoLive: { on: Day; open: number; critical: number; limit: number; holds: boolean } | null
  /** The same figures fourteen days ago; null where there was nothing yet. */
  twoWeeksAgo: { on: Day; open: number; critical: number } | null
}
