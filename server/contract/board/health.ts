export type Health = 'good' | 'attention' | 'critical' | 'unknown'

export type SectionName = 'milestones' | 'uat' | 'issues' | 'satisfaction' | 'actions'

/** A sentence to be said in the reader's language: `code` picks it, `params` fill it. */
export interface Saying {
  code: string
  params: Record<string, string | number | null>
}

/** Why a section is not green. `params` has, as far as known, key, title, owner, date, days, count, rate, limit. */
export interface HealthReason extends Saying {
  section: SectionName
  health: Exclude<Health, 'good'>
}
