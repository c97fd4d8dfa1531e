import { z } from 'zod'
import { idText } from './body-fields.ts'
import { ignoredReading, joinReadings, type Connector, type ReadingContext } from './connector.ts'
import { readItem, retractItem, type StatusWords } from './item-updates.ts'
import { findSeverity } from './severities.ts'
import { readToolDate, readToolDay } from './tool-date.ts'

const fieldsSchema = z.record(z.string(), z.unknown())
const resourceSchema = z.object({
  id: idText.nullish(),
  workItemId: idText.nullish(),
  fields: fieldsSchema.nullish(),
  revision: z.object({ id: idText.nullish(), fields: fieldsSchema.nullish() }).nullish(),
  url: z.string().nullish(),
  _links: z.object({ html: z.object({ href: z.string().nullish() }).nullish() }).nullish(),
})
const bodySchema = z.object({ eventType: z.string(), createdDate: z.unknown().optional(), resource: z.unknown() })
type Fields = z.infer<typeof fieldsSchema>

/** States of the usual processes; what somebody resolved still waits to be closed. */
const words: StatusWords = {
  new: 'open',
  'to do': 'open',
  proposed: 'open',
  approved: 'open',
  committed: 'open',
  active: 'open',
  doing: 'open',
  'in progress': 'open',
  design: 'open',
  ready: 'open',
  resolved: 'open',
  requested: 'open',
  accepted: 'open',
  done: 'closed',
  closed: 'closed',
  completed: 'closed',
  inactive: 'closed',
  removed: 'closed',
}
const priorities = { '1': 'critical', '2': 'major', '3': 'minor', '4': 'trivial' } as const

/** Azure DevOps: work items created, updated, deleted and restored. Everything else is ignored. */
export const azureDevops: Connector = {
  tool: 'azure-devops',
  schemes: [{ kind: 'basic' }, { kind: 'bearer' }],
  secretFrom: 'us',
  deliveryHeaders: [],
  read(body, context) {
    const sent = bodySchema.parse(body)
    const verb = /^workitem\.(created|updated|deleted|restored)$/.exec(sent.eventType)?.[1]
    if (!verb) return ignoredReading()
    const resource = resourceSchema.parse(sent.resource)
    const fields = fieldsOf(resource)
    const page = resource._links?.html?.href
    const project = textOf(fields['System.TeamProject']) ?? projectOfPage(page)
    const number = numberOf(resource, verb)
    // Without details a thing of no name would stand beside the one that others tell of.
    const path = z.string({ error: 'names no project: let the subscription send all resource details' }).parse(project)
    const key = `${path}#${z.string({ error: 'names no work item' }).parse(number ?? undefined)}`
    const { zone, receivedAt } = context
    const changed = verb === 'created' || verb === 'updated' ? fields['System.ChangedDate'] : null
    const at = [changed, sent.createdDate, receivedAt].map((time) => readToolDate(time, zone)).find(Boolean)!
    const type = textOf(fields['System.WorkItemType'])
    if (verb === 'deleted') return retractItem(context, { key, at, type, project })
    const former = textOf(changeOf(resource.fields?.['System.TeamProject'])?.oldValue)
    const moved =
      former && former !== project
        ? [retractItem(context, { key: `${former}#${number}`, at, type, project: former })]
        : []
    return joinReadings([...moved, readWorkItem({ key, at, type, project, url: page }, fields, context)])
  },
}

/** Of an update `id` counts the updates, and `workItemId` can be 0: then its address says which work item it is of. */
function numberOf({ id, workItemId, revision, url }: z.infer<typeof resourceSchema>, verb: string) {
  if (verb !== 'updated') return id ?? workItemId
  const [, ofAddress] = /\/workItems\/(\d+)/i.exec(url ?? '') ?? []
  return revision?.id ?? (workItemId === '0' ? null : workItemId) ?? ofAddress
}

/**
 * The work item's fields: of an update they stand in its revision, where the subscription sends that; `fields` beside it
 * holds what changed, as old and new value.
 */
function fieldsOf({ fields, revision }: z.infer<typeof resourceSchema>): Fields {
  const changed = Object.entries(fields ?? {}).map(([name, value]) => {
    const change = changeOf(value)
    return [name, change ? (change.newValue ?? null) : value]
  })
  return { ...(Object.fromEntries(changed) as Fields), ...revision?.fields }
}

function changeOf(value: unknown): { oldValue?: unknown; newValue?: unknown } | null {
  const isChange = typeof value === 'object' && value !== null && ('oldValue' in value || 'newValue' in value)
  return isChange ? value : null
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
const projectOfPage = (page: string | null | undefined) => {
  const [, project] = /\/([^/]+)\/(?:_workitems|wi\.aspx)/.exec(page ?? '') ?? []
  return project === undefined ? null : decodeSafely(project)
}
const decodeSafely = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

interface Known {
  key: string
  at: string
  type: string | null
  project: string | null
  url: string | null | undefined
}

function readWorkItem(known: Known, fields: Fields, context: ReadingContext) {
  const graded = fields['Microsoft.VSTS.Common.Severity'] ?? fields['Microsoft.VSTS.Common.Priority']
  const word = typeof graded === 'string' || typeof graded === 'number' ? graded : null
  const { severity, notMapped } = findSeverity(word, context.settings, priorities)
  const area = textOf(fields['System.AreaPath'])?.split('\\').slice(1).join('\\')
  const due = fields['Microsoft.VSTS.Scheduling.DueDate'] ?? fields['Microsoft.VSTS.Scheduling.TargetDate']
  return readItem(
    context,
    {
      ...known,
      title: textOf(fields['System.Title']),
      status: textOf(fields['System.State']),
      severity: graded === undefined ? undefined : severity,
      module: area === undefined ? undefined : area || null,
      dueOn: due === undefined ? undefined : readToolDay(due, context.zone),
    },
    words,
    notMapped,
  )
}
