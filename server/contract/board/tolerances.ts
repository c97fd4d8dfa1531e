import { z } from 'zod'

/** Past `attention` a section needs attention, past `critical` it is critical. */
export interface ToleranceLimits {
  attention: number
  critical: number
}

/** What a project may agree on for itself, and what holds where it has not. */
export interface Tolerance {
  schema: z.ZodType<ToleranceLimits>
  usual: ToleranceLimits
}

const inOrder = { params: { code: 'tolerance_order' } }
/** What may grow: the second limit is not below the first. */
export const most = (usual: ToleranceLimits): Tolerance => ({
  usual,
  schema: z
    .strictObject({ attention: z.int().min(0).max(10_000), critical: z.int().min(0).max(10_000) })
    .refine(({ attention, critical }) => critical >= attention, inOrder),
})
/** What may fall, 0 to 1: the second limit is not above the first. */
export const least = (usual: ToleranceLimits): Tolerance => ({
  usual,
  schema: z
    .strictObject({ attention: z.number().min(0).max(1), critical: z.number().min(0).max(1) })
    .refine(({ attention, critical }) => critical <= attention, inOrder),
})

/** The tolerances a project publishes, by name. A kind of fact adds its own in `facts/<kind>/section.ts`. */
// oxlint-disable-next-line typescript/no-empty-object-type -- each kind declares its own part
export interface Tolerances {}
/** What a project agreed on for itself; what it leaves out is as usual. */
export type OwnTolerances = Partial<Tolerances>

/** The tolerances that a board is judged by, and since when they are the project's own. */
export interface PublishedTolerances {
  tolerances: Tolerances
  /** null while the project has not set its own. */
  tolerancesSet: { on: string; by: string | null } | null
}
