import { z } from 'zod'
import { civilDate, label } from '../civil.ts'
import type { Day } from './day.ts'
import type { Health, Saying } from './health.ts'
import type { SectionChanges } from './sections.ts'

/** What is told of each section, and of the project's health. */
type Told = { [Section in keyof SectionChanges]: SectionChanges[Section] & { section: Section } } & {
  health: Saying<'health', { from: Health; to: Health }> & { section: 'health' }
}

/** One thing that is not as it was. */
export type BoardChange = Told[keyof Told] & {
  /** What it means for the project; null where it only happened. */
  mark: Exclude<Health, 'unknown'> | null
  /** It is about the go-live itself, or about another gate. */
  decides?: 'go-live' | 'gate'
  /** The thing that it is about, where it is about one that is there. */
  key?: string
}

/**
 * What changed between two boards of a project: go-live and gates first, then the health, the largest gain and the largest
 * loss, then the rest by its mark, of which each section says two things before any says a third.
 */
export interface BoardDifference {
  /** `openDay`: an open day was held on that day. */
  since: { day: Day; version: number; openDay?: true }
  until: { day: Day; version: number }
  changes: BoardChange[]
  /** How many more there are, where these are not all. */
  more?: number
}

/** How many open actions are the reader's own, by the owner's name, and how many of them are overdue. */
export interface OwnActions {
  total: number
  overdue: number
}

/** What changed since a day, as the board stands or stood on another. */
export const differenceRequestSchema = z.object({
  project: label(),
  since: civilDate().optional(),
  asOf: civilDate().optional(),
})
export type DifferenceRequest = z.infer<typeof differenceRequestSchema>
