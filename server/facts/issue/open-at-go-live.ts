import type { IssuesView } from '../../contract/board.ts'
import { daysBetween } from '../../platform/civil-day.ts'
import type { Judged } from '../fact.ts'

/**
 * What is still open on the day of the go-live at the pace of now: open + pace * days, rounded, and never fewer than none;
 * critical ones by their own pace, never more than all. null where that day is not to come, none is open, or no pace is known.
 */
export function openAtGoLive(
  { open, bySeverity, pace }: Pick<IssuesView, 'open' | 'bySeverity' | 'pace'>,
  on: string | null,
  { today, tolerances }: Pick<Judged, 'today' | 'tolerances'>,
): IssuesView['atGoLive'] {
  if (!on || on <= today || open === 0 || !pace) return null
  const days = daysBetween(today, on)
  const left = (now: number, perDay: number) => Math.max(0, Math.round(now + perDay * days))
  const all = left(open, pace.open)
  const critical = Math.min(all, left(bySeverity.critical, pace.critical))
  const limit = tolerances.criticalIssues.attention
  return { on, open: all, critical, limit, holds: critical <= limit }
}
