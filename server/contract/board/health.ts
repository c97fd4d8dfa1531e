export type Health = 'good' | 'attention' | 'critical' | 'unknown'

export type SectionName = 'milestones' | 'uat' | 'issues' | 'satisfaction' | 'actions'

/** A sentence to be said in the reader's language: `code` picks it, `params` fill it. */
export interface Saying {
  code: string
  params: Record<string, string | number | null>
}

/**
 * Why a section is not green. `params` always has owner and date, null where nobody and no day is named; as far as the
 * code needs them also key, title, days, count, rate, limit, cycle, module, n, source, and `milestone`: the title of
 * the one whose owner and date these are.
 */
export interface HealthReason extends Saying {
  section: SectionName
  health: Exclude<Health, 'good'>
  /** It is about something internal: it counts for everyone, its words are for the delivery team. */
  internal: boolean
}
