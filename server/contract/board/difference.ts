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
}

/** What changed between two boards of a project, what weighs most first. */
export interface BoardDifference {
  since: { day: Day; version: number }
  until: { day: Day; version: number }
  changes: BoardChange[]
  /** How many more there are, where these are not all. */
  more?: number
}

/** What changed since a day, as the board stands or stood on another. */
export const differenceRequestSchema = z.object({
  project: label(),
  since: civilDate().optional(),
  asOf: civilDate().optional(),
})
export type DifferenceRequest = z.infer<typeof differenceRequestSchema>
