import { z } from 'zod'
import type { OwnTolerances } from '../contract/board.ts'
import { createCodec } from '../platform/codec.ts'

/** Their names and what each takes were judged when they were set: both are of the kinds of fact. */
const limitsByName = z.record(z.string(), z.strictObject({ attention: z.number(), critical: z.number() }))
const settingSchema = z.object({
  /** ISO 8601, UTC. */
  at: z.string(),
  by: z.string().nullable(),
  tolerances: limitsByName as unknown as z.ZodType<OwnTolerances>,
})
/** What a project had agreed on for itself from an instant on, and who set it so. */
export type ToleranceSetting = z.infer<typeof settingSchema>

/** Every setting of a project, the newest last. */
export const toleranceHistoryCodec = createCodec({ name: 'list of tolerances', schema: z.array(settingSchema) })

/** Every setting of a project as stored with it, the newest last; none where it never set any. */
export const readToleranceHistory = (stored: string | null): ToleranceSetting[] =>
  stored === null ? [] : toleranceHistoryCodec.decode(stored)
