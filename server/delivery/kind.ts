import type { z } from 'zod'

/** The merged data of a thing after some update, and whether its text is for the delivery team only. */
export interface Seen {
  data: Record<string, unknown>
  internal: boolean
}

/** Adds to a daily series of the project, by its name (`series-name.ts`). */
export type AddToSeries = (series: string, day: number, value: number) => void

/**
 * What the ledger needs to know of a kind of thing. Adding a kind is adding a folder with one of these and a line in
 * `registry.ts`.
 */
export interface Kind<Memory = unknown> {
  name: string
  /** Judges `data` of one update: every field optional, null clears it, nothing is converted. */
  schema: z.ZodType
  /** Days of silence after which its source no longer counts as speaking. */
  staleAfterDays: number
  /**
   * One step of the fold. `before` is null at the thing's first update; `memory` is what an earlier step returned.
   * A step adds to the series only what it changes, so that the sum over all steps is the thing's contribution.
   */
  step(
    before: (Seen & { memory: Memory }) | null,
    /** With the source of the update. */
    after: Seen & { source: string },
    /** The civil day of the update in the project's time zone, as days since 1970-01-01. */
    day: number,
    add: AddToSeries,
  ): Memory
}
