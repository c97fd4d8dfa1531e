import { z } from 'zod'
import { label } from '../contract/civil.ts'

const names = z.array(z.union([z.string().min(1), z.number().transform(String)])).max(10_000)

/** What of a plan becomes a milestone, and of which phase. */
export const planMappingSchema = z.strictObject({
  /** Tasks beside the milestones, by name or id. */
  take: names.default([]),
  /** Milestones to leave out, by name or id. */
  leave: names.default([]),
  /** Phases by the name of a task, or of what it lies in. */
  phases: z.record(z.string(), label()).default({}),
  /** Those that the project cannot go on without. */
  gates: names.default([]),
  /** What stands before a task's id in the key of its milestone, where several plans feed one project. */
  prefix: z.string().max(100).optional(),
  /** How dates are written, in Unicode's date field symbols, where they can be read in two ways. */
  dates: z.string().min(1).max(100).optional(),
})
export type PlanMapping = z.infer<typeof planMappingSchema>
