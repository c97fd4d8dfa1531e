import { z } from 'zod'
import { civilDate, label } from '../civil.ts'
import type { Day } from './day.ts'
import type { Health, SectionName, Saying } from './health.ts'

/**
 * One thing that is not as it was. `code` and what its `params` hold:
 * `milestone-completed` (title, date); `milestone-moved` (title, from, to, days: negative when earlier);
 * `milestone-added` (title, date); `milestone-removed` (title); `cycle-started` (cycle, planned);
 * `pass-rate` (cycle, module, from, to, notRun, blocked: cases);
 * `critical-issues` (from, to); `issues` (opened, closed, from, to); `action-done` (title, date);
 * `action-overdue` (title, days, owner); `action-added` (title, date, owner);
 * `change-proposed` (title); `change-decided` (title, status, days, cost, currency);
 * `satisfaction` (title, measure: csat | nps | ces, from: null where it is the first, to, n, other: title of the survey
 * that `from` is of, null where it is the same); `health` (from, to).
 */
export interface BoardChange extends Saying {
  section: SectionName | 'changes' | 'health'
  /** What it means for the project; null where it only happened. */
  mark: Exclude<Health, 'unknown'> | null
}

/** What changed between two boards of a project, what weighs most first. */
export interface BoardDifference {
  since: { day: Day; version: number }
  until: { day: Day; version: number }
  changes: BoardChange[]
}

/** What changed since a day, as the board stands or stood on another. */
export const differenceRequestSchema = z.object({
  project: label(),
  since: civilDate().optional(),
  asOf: civilDate().optional(),
})
export type DifferenceRequest = z.infer<typeof differenceRequestSchema>
