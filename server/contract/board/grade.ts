import type { Health } from './health.ts'
import type { ToleranceLimits } from './tolerances.ts'

export type Grade = Exclude<Health, 'unknown'>

/** Past the first limit it needs attention, past the second it is critical. */
export function gradeMost(value: number, { attention, critical }: ToleranceLimits): Grade {
  if (value > critical) return 'critical'
  return value > attention ? 'attention' : 'good'
}

/** Past its day anything needs attention; past the second limit it is critical. */
export const gradeOverdue = (days: number, limits: ToleranceLimits): Grade =>
  gradeMost(days, { ...limits, attention: 0 })

/** A promise: kept and settled is good, not kept is critical, late needs attention; nothing is known of one not yet due. */
export function gradePromise({ status, overdueDays }: { status: string; overdueDays: number }): Health {
  if (status === 'closed') return 'good'
  if (status === 'broken') return 'critical'
  return overdueDays > 0 ? 'attention' : 'unknown'
}

/** Under the first limit it needs attention, under the second it is critical. */
export function gradeLeast(value: number, { attention, critical }: ToleranceLimits): Grade {
  if (value < critical) return 'critical'
  return value < attention ? 'attention' : 'good'
}
