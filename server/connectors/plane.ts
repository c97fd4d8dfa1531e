import { z } from 'zod'
import { idText } from './body-fields.ts'
import { ignoredReading, type Connector, type ReadingContext } from './connector.ts'
import { readItem, retractItem } from './item-updates.ts'
import { findEntry } from './settings.ts'
import { findSeverity } from './severities.ts'
import { laterBy, readToolDate, readToolDay } from './tool-date.ts'

const ofProject = z.object({ identifier: z.string().nullish() })
const stateSchema = z.object({ name: z.string().nullish(), group: z.string().nullish() })
const itemSchema = z.object({
  name: z.string().nullish(),
  identifier: z.string().nullish(),
  sequence_id: idText.nullish(),
  project: z.union([ofProject, z.string()]).nullish(),
  project_detail: ofProject.nullish(),
  project_identifier: z.string().nullish(),
  project_id: z.string().nullish(),
  state: z.union([stateSchema, z.string()]).nullish(),
  state_detail: stateSchema.nullish(),
  completed_at: z.unknown().optional(),
  priority: z.string().nullish(),
  target_date: z.unknown().optional(),
  deleted_at: z.unknown().optional(),
  archived_at: z.unknown().optional(),
  created_at: z.unknown().optional(),
  updated_at: z.unknown().optional(),
})
const bodySchema = z.object({
  event: z.string(),
  action: z.string().nullish(),
  created_at: z.unknown().optional(),
  timestamp: z.unknown().optional(),
})
type Item = z.infer<typeof itemSchema>

/**
 * Plane: work items, as its first webhooks send them (`issue`, `updated`) and as its second do (`workitem.updated`). What is
 * said of projects, cycles, modules and comments is ignored.
 */
export const plane: Connector = {
  tool: 'plane',
  schemes: [{ kind: 'hmac', header: 'x-plane-signature', hash: 'sha256', encoding: 'hex' }],
  secretFrom: 'tool',
  deliveryHeaders: ['x-plane-delivery'],
  read(body, context) {
    const sent = bodySchema.parse(body)
    const [subject, verb = sent.action ?? ''] = sent.event.split('.')
    if (subject !== 'issue' && subject !== 'workitem' && subject !== 'work_item') return ignoredReading()
    const { data: item } = z.object({ data: itemSchema }).parse(body)
    const { zone, receivedAt } = context
    const times = [item.updated_at, sent.timestamp, sent.created_at, item.created_at, receivedAt]
    const at = times.map((time) => readToolDate(time, zone)).find(Boolean)!
    const project = identifierOf(item, context)
    const key = keyOf(item, project)
    if (/^delete/.test(verb) || item.deleted_at) {
      // Some name only the id that nobody knows the item by.
      if (!key) return ignoredReading('no-key')
      return retractItem(context, { key, at: laterBy(at, 1), project })
    }
    return readWorkItem(item, z.string({ error: 'names no work item' }).parse(key ?? undefined), at, project, context)
  },
}

const identifierOf = (
  { project, project_detail, project_identifier, project_id, identifier }: Item,
  { settings }: ReadingContext,
) =>
  project_detail?.identifier ??
  project_identifier ??
  (typeof project === 'object' ? project?.identifier : null) ??
  findEntry(settings.prefixes, (typeof project === 'string' ? project : project_id) ?? '') ??
  (identifier ? identifier.slice(0, identifier.lastIndexOf('-')) : null)

/** `PROJ-142`; where the project is named by its id alone, the beginning of that. */
function keyOf(item: Item, project: string | null | undefined): string | null {
  if (item.identifier) return item.identifier
  const { sequence_id: number } = item
  if (!number) return null
  if (project) return `${project}-${number}`
  const id = typeof item.project === 'string' ? item.project : item.project_id
  return id ? `${id.slice(0, 8)}-${number}` : `#${number}`
}

const closedGroups = new Set(['completed', 'cancelled', 'canceled'])

function readWorkItem(
  item: Item,
  key: string,
  at: string,
  project: string | null | undefined,
  context: ReadingContext,
) {
  const state = item.state_detail ?? (typeof item.state === 'object' ? item.state : null)
  const { severity, notMapped } = findSeverity(item.priority, context.settings)
  const isCompleted = item.completed_at === undefined ? undefined : item.completed_at !== null
  return readItem(
    context,
    {
      key,
      at,
      title: item.name,
      status: state?.name,
      isDone: state?.group ? closedGroups.has(state.group) : isCompleted,
      severity: item.priority === undefined ? undefined : severity,
      dueOn: item.target_date === undefined ? undefined : readToolDay(item.target_date, context.zone),
      project: project ?? null,
    },
    {},
    notMapped,
  )
}
