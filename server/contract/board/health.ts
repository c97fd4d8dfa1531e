import type { Day } from './day.ts'
import type { JudgedSection, SectionReasons } from './sections.ts'

export type Health = 'good' | 'attention' | 'critical' | 'unknown'

/** A sentence to be said in the reader's language: `code` picks it, `params` fill it. */
export interface Saying<Code extends string, Params extends object> {
  code: Code
  params: Params
}

/** Who answers for it and by when; null where nobody and no day is named. */
export interface Accountable {
  owner: string | null
  date: Day | null
}

/**
 * What the delivery team has to mend, and the milestone that needs it by its date, called by its title; null where none does,
 * or its name is not for the reader. Whoever owns that milestone does not own the fault: nobody is named.
 */
export interface NeededFor extends Accountable {
  owner: null
  milestone: string | null
}

/** `source`: the last that spoke; null where its name is for the delivery team. */
export type SourceSilent = Saying<'source-silent', { source: string | null; owner: null; date: Day; days: number }>

/** Why a section is not green. */
export type HealthReason = {
  [Section in JudgedSection]: (SectionReasons[Section] | SourceSilent) & {
    section: Section
    health: Exclude<Health, 'good'>
    /** It is about something internal: it counts for everyone, its words are for the delivery team. */
    internal: boolean
  }
}[JudgedSection]
