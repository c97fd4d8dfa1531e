import { z } from 'zod'
import { civilDate, label, text } from '../../contract/civil.ts'
import { limits } from '../../contract/limits.ts'
import type { Kind } from '../kind.ts'

export const milestoneSchema = z.looseObject({
  title: text(limits.titleLength).nullish(),
  phase: label().nullish(),
  plannedOn: civilDate().nullish(),
  forecastOn: civilDate().nullish(),
  completedOn: civilDate().nullish(),
  owner: label().nullish(),
  weight: z.number().nonnegative().nullish(),
  gate: z.boolean().nullish(),
  cause: z.enum(['vendor', 'customer', 'change', 'external']).nullish(),
  change: label().nullish(),
})
export type MilestoneData = z.infer<typeof milestoneSchema>

/** The first forecast and each later change of it, as [day number of the report, forecast]. */
export interface MilestoneMemory {
  history: [day: number, forecastOn: string | null][]
}

export const milestone: Kind<MilestoneMemory> = {
  name: 'milestone',
  schema: milestoneSchema,
  staleAfterDays: 21,
  step(before, after, day) {
    const history = before?.memory.history ?? []
    const forecastOn = (after.data as MilestoneData).forecastOn ?? null
    const last = history.at(-1)?.[1] ?? null
    return { history: forecastOn === last ? history : [...history, [day, forecastOn]] }
  },
}
