import { z } from 'zod'
import { civilDate, label, text } from '../../contract/civil.ts'
import { most } from '../../contract/board/tolerances.ts'
import { limits } from '../../contract/limits.ts'
import { linkChanges } from '../change/link-changes.ts'
import type { Fact } from '../fact.ts'
import { milestoneChanges } from './changes.ts'
import { milestoneReasons } from './reasons.ts'
import { milestonesForPages } from './for-pages.ts'
import { milestoneThing } from './thing.ts'
import { milestonesView } from './view.ts'

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

export const milestone: Fact<MilestoneData, MilestoneMemory, 'milestones'> = {
  name: 'milestone',
  schema: milestoneSchema,
  staleAfterDays: 21,
  step(before, after, day) {
    const history = before?.memory.history ?? []
    const forecastOn = (after.data as MilestoneData).forecastOn ?? null
    const last = history.at(-1)?.[1] ?? null
    return { history: forecastOn === last ? history : [...history, [day, forecastOn]] }
  },
  isListed: true,
  shown: {
    data: {
      title: 'text',
      phase: 'name',
      plannedOn: 'figure',
      forecastOn: 'figure',
      completedOn: 'figure',
      owner: 'text',
      weight: 'figure',
      gate: 'figure',
      cause: 'figure',
      change: { of: 'change' },
    },
    memory: { history: 'figure' },
  },
  thing: milestoneThing,
  section: {
    name: 'milestones',
    empty: { total: 0, completed: 0, late: 0, items: [], phases: [] },
    view: milestonesView,
    forPages: milestonesForPages,
    join: linkChanges,
    slide: 'plan',
    tolerances: { slipDays: most({ attention: 3, critical: 20 }) },
    explains: { 'milestone-overdue': 5, 'milestone-late': 2 },
    reasons: milestoneReasons,
    changes: (before, after) => milestoneChanges(before.milestones, after.milestones),
  },
}
