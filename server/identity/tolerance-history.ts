import type { OwnTolerances } from '../contract/board.ts'

/** What a project had agreed on for itself from an instant on, and who set it so. */
export interface ToleranceSetting {
  /** ISO 8601, UTC. */
  at: string
  by: string | null
  tolerances: OwnTolerances
}

/** Every setting of a project as stored with it, the newest last. */
export const readToleranceHistory = (stored: string | null): ToleranceSetting[] =>
  stored === null ? [] : (JSON.parse(stored) as ToleranceSetting[])
