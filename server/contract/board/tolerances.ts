/** The tolerances a project publishes: past the first a section needs attention, past the second it is critical. */
export interface Tolerances {
  /** Days a milestone may slip. */
  slipDays: { attention: number; critical: number }
  /** Days past the due date of what the customer owes. */
  actionOverdueDays: { attention: number; critical: number }
  /** Lowest UAT pass rate of executed cases in the current cycle, 0 to 1. */
  passRate: { attention: number; critical: number }
  /** Open critical issues. */
  criticalIssues: { attention: number; critical: number }
  /** Lowest CSAT of the latest survey, 0 to 1. */
  csat: { attention: number; critical: number }
}
