import { createReadStream, statSync } from 'node:fs'
import { z } from 'zod'
import type { IngestClient } from '../client/create-ingest-client.ts'
import { instant } from '../contract/civil.ts'
import { DaylightError } from '../contract/errors.ts'
import type { Update } from '../contract/ingest.ts'
import { sha256 } from '../platform/sha256.ts'
import { planMappingSchema } from '../plans/plan-mapping.ts'
import { readPlan, updateOfMilestone, type PlannedMilestone, type ReadPlan } from '../plans/read-plan.ts'
import { readMappingFile } from './read-mapping-file.ts'

export const planOptionsSchema = z.object({
  plan: z.string().min(1),
  mapping: z.string().min(1).optional(),
  at: instant().optional(),
  retractGone: z.boolean().default(false),
})

/** What is sent of a plan, and what is said of it. */
export interface PlanToSend {
  format: ReadPlan['format']
  tasks: number
  milestones: number
  updates: Update[]
  /** How many milestones are on the board already as the plan has them; null where the key may not read. */
  unchanged: number | null
  retracted: number
  notes: string[]
}

/** Whether the board says of a milestone all that the plan does. */
function isSame(shown: object, milestone: PlannedMilestone): boolean {
  const known = new Map<string, unknown>(Object.entries(shown))
  // What the board does not show of milestones is sent once more, which changes nothing.
  return Object.entries(milestone).every(([field, value]) => known.get(field) === value)
}

/** Reads a plan and says what to send: with a key that may read, only what is not on the board already. */
export async function readPlanToSend(
  client: IngestClient,
  project: string,
  { plan: file, mapping, at, retractGone }: z.infer<typeof planOptionsSchema>,
): Promise<PlanToSend> {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats?.isFile()) throw new DaylightError('not_found', `no file ${file}`, { path: 'plan' })
  const now = Date.now()
  const ms = at === undefined ? Math.min(Math.floor(stats.mtimeMs), now) : Date.parse(at)
  const planMapping = planMappingSchema.parse(mapping === undefined ? {} : readMappingFile(mapping, planMappingSchema))
  const read = await readPlan(() => createReadStream(file, { highWaterMark: 1 << 18 }), planMapping)
  const { canRead } = await client.getProject(project)
  if (retractGone && !(canRead && read.prefix))
    throw new DaylightError('invalid', '--retract-gone needs a key that may read, and a prefix in the mapping', {
      path: 'retractGone',
    })
  const shown = new Map(
    (canRead ? await client.getBoard(project) : null)?.milestones.items.map((one) => [one.key, one]),
  )
  const moved = read.milestones.filter((one) => !isSame(shown.get(one.key) ?? {}, one))
  const known = new Set(read.milestones.map(({ key }) => key))
  const gone = read.prefix ? [...shown.keys()].filter((key) => key.startsWith(read.prefix) && !known.has(key)) : []
  const retractions = retractGone ? gone.map((key) => retractionOf(key, now)) : []
  return {
    format: read.format,
    tasks: read.tasks,
    milestones: read.milestones.length,
    updates: [...moved.map((one) => updateOfMilestone(one, ms)), ...retractions],
    unchanged: canRead ? read.milestones.length - moved.length : null,
    retracted: retractions.length,
    notes: [
      ...(read.milestones.length === 0
        ? [`none of its ${read.tasks} tasks is a milestone; "take" in a mapping names others`]
        : []),
      ...(gone.length > 0 && !retractGone
        ? [`${gone.length} milestones are not in the plan any more; --retract-gone would take them back`]
        : []),
    ],
  }
}

function retractionOf(key: string, now: number): Update {
  const at = new Date(now).toISOString()
  return { id: `plan:gone:${sha256(`${key}\n${at}`).slice(0, 40)}`, kind: 'milestone', key, at, data: null }
}
