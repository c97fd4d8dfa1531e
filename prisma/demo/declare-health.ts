import type { Health } from '../../server/contract/board.ts'
import type { StoryEvent } from './number-updates.ts'
import { instantOf, type PlanDay, type StoryCalendar } from './story-calendar.ts'

export interface Declaration {
  on: PlanDay
  health: Exclude<Health, 'unknown'>
  reason: string
}

/** What the delivery team itself said of the project, the evening before each open day on which it changed its mind. */
export const declareHealth = (
  calendar: StoryCalendar,
  declaredBy: string,
  declarations: readonly Declaration[],
): StoryEvent[] =>
  declarations.map(({ on, health, reason }) => ({
    kind: 'declaration',
    key: 'project',
    at: instantOf(calendar.planDay(on), 17 * 60 + 5, 12),
    data: { health, reason, declaredBy },
  }))
