import { z } from 'zod'

/** Past `attention` a section needs attention, past `critical` it is critical. */
export interface ToleranceLimits {
  attention: number
  critical: number
}

const inOrder = { params: { code: 'tolerance_order' } }
/** What may grow: the second limit is not below the first. */
const most = () =>
  z
    .strictObject({ attention: z.int().min(0).max(10_000), critical: z.int().min(0).max(10_000) })
    .refine(({ attention, critical }) => critical >= attention, inOrder)
/** What may fall, 0 to 1: the second limit is not above the first. */
const least = () =>
  z
    .strictObject({ attention: z.number().min(0).max(1), critical: z.number().min(0).max(1) })
    .refine(({ attention, critical }) => critical <= attention, inOrder)

/** The tolerances a project publishes. */
export const tolerancesSchema = z.strictObject({
  /** Days a milestone may slip. */
  slipDays: most(),
  /** Days past the due date of what the customer owes. */
  actionOverdueDays: most(),
  /** Lowest UAT pass rate of executed cases in the current cycle, 0 to 1. */
  passRate: least(),
  /** Open critical issues. */
  criticalIssues: most(),
  /** Lowest CSAT of the latest survey, 0 to 1. */
  csat: least(),
})
export type Tolerances = z.infer<typeof tolerancesSchema>
export const toleranceNames = tolerancesSchema.keyof().options

/** What a project agreed on for itself; what it leaves out is as usual. */
export const ownTolerancesSchema = tolerancesSchema.partial()
export type OwnTolerances = z.infer<typeof ownTolerancesSchema>

/** The tolerances that a board is judged by, and since when they are the project's own. */
export interface PublishedTolerances {
  tolerances: Tolerances
  /** null while the project has not set its own. */
  tolerancesSet: { on: string; by: string | null } | null
}
