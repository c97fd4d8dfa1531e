import type { PublishedTolerances, Tolerances } from '../contract/board.ts'
import type { Moment } from '../delivery/folded.ts'
import { readToleranceHistory } from '../identity/tolerance-history.ts'
import { dayOf } from '../platform/civil-day.ts'

/** What holds for a project that has not agreed on something else. */
export const usualTolerances: Tolerances = {
  slipDays: { attention: 3, critical: 20 },
  actionOverdueDays: { attention: 0, critical: 14 },
  passRate: { attention: 0.95, critical: 0.75 },
  criticalIssues: { attention: 0, critical: 4 },
  csat: { attention: 0.8, critical: 0.6 },
}

/** The tolerances that held at the end of a day, by what is stored with the project. */
export function tolerancesOn(stored: string | null, { today, timeZone }: Moment): PublishedTolerances {
  const dayOfSetting = (at: string) => dayOf(Date.parse(at), timeZone)
  const setting = readToleranceHistory(stored).findLast(({ at }) => dayOfSetting(at) <= today)
  return {
    tolerances: { ...usualTolerances, ...setting?.tolerances },
    tolerancesSet: setting ? { on: dayOfSetting(setting.at), by: setting.by } : null,
  }
}
