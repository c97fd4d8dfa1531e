import type { Tolerances } from '../contract/board.ts'

/** The tolerances every project publishes on its board. */
export const defaultTolerances: Tolerances = {
  slipDays: { attention: 3, critical: 20 },
  actionOverdueDays: { attention: 0, critical: 14 },
  passRate: { attention: 0.95, critical: 0.75 },
  criticalIssues: { attention: 0, critical: 4 },
  csat: { attention: 0.8, critical: 0.6 },
}
