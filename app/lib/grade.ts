import type { Health } from '#contract/board'

interface Limits {
  attention: number
  critical: number
}

/** Past the first limit it needs attention, past the second it is critical. */
export function gradeMost(value: number, { attention, critical }: Limits): Health {
  if (value > critical) return 'critical'
  return value > attention ? 'attention' : 'good'
}

/** Past its day anything needs attention; past the second limit it is critical. */
export const gradeOverdue = (days: number, limits: Limits): Health => gradeMost(days, { ...limits, attention: 0 })

/** Under the first limit it needs attention, under the second it is critical. */
export function gradeLeast(value: number, { attention, critical }: Limits): Health {
  if (value < critical) return 'critical'
  return value < attention ? 'attention' : 'good'
}
