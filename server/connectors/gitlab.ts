import { z } from 'zod'
import { idText } from './body-fields.ts'
import { ignoredReading, type Connector, type ReadingContext } from './connector.ts'
import { buildToolUpdate, readItem, retractItem } from './item-updates.ts'
import { findSeverity, findSeverityOfLabels } from './severities.ts'
import { laterBy, readToolDate, readToolDay, withinSecond } from './tool-date.ts'

const attributesSchema = z.object({
  iid: idText,
  title: z.string().nullish(),
  state: z.string().nullish(),
  state_id: z.number().nullish(),
  action: z.string().nullish(),
  type: z.string().nullish(),
  severity: z.string().nullish(),
  labels: z.array(z.object({ title: z.string() })).nullish(),
  url: z.string().nullish(),
  confidential: z.boolean().nullish(),
  moved_to_id: z.unknown().optional(),
  due_date: z.unknown().optional(),
  created_at: z.unknown().optional(),
  updated_at: z.unknown().optional(),
})
const ofProject = z.object({ path_with_namespace: z.string().nullish(), full_path: z.string().nullish() }).nullish()
const bodySchema = z.object({
  object_kind: z.string().nullish(),
  event_type: z.string().nullish(),
  event_name: z.string().nullish(),
  action: z.string().nullish(),
  project: ofProject,
  group: ofProject,
  labels: z.array(z.object({ title: z.string() })).nullish(),
  object_attributes: z.unknown().optional(),
})
type Body = z.infer<typeof bodySchema>
type Attributes = z.infer<typeof attributesSchema>

/** GitLab: issues and work items, and milestones. Comments, pushes, merge requests, pipelines and the rest are ignored. */
export const gitlab: Connector = {
  tool: 'gitlab',
  schemes: [{ kind: 'token', header: 'x-gitlab-token' }, { kind: 'standard-webhooks' }],
  secretFrom: 'us',
  deliveryHeaders: ['idempotency-key', 'webhook-id'],
  isOfInterest: ({ 'x-gitlab-event': event }) => !event || /issue|work item|milestone|system/i.test(event),
  read(body, context) {
    const sent = bodySchema.parse(body)
    const kind = sent.object_kind ?? sent.event_type ?? sent.event_name
    if (kind === 'milestone') return readMilestone(sent, attributesSchema.parse(sent.object_attributes), context)
    if (kind !== 'issue' && kind !== 'confidential_issue' && kind !== 'work_item') return ignoredReading()
    return readIssue(sent, attributesSchema.parse(sent.object_attributes), context)
  },
}

/** The path of the project or group; servers of old leave it to the address. */
function pathOf({ project, group }: Body, { url }: Attributes): string {
  const path = project?.path_with_namespace ?? group?.full_path
  if (path) return path
  const [, ofUrl] = /^https?:\/\/[^/]+\/(.+?)(?:\/-)?\/(?:issues|work_items|milestones)\/\d+/.exec(url ?? '') ?? []
  return z.string({ error: 'names no project' }).parse(ofUrl)
}

const atOf = ({ updated_at, created_at }: Attributes, { zone, receivedAt }: ReadingContext) =>
  [updated_at, created_at, receivedAt].map((time) => readToolDate(time, zone)).find(Boolean)!

function readIssue(sent: Body, issue: Attributes, context: ReadingContext) {
  const path = pathOf(sent, issue)
  const key = `${path}#${issue.iid}`
  const at = atOf(issue, context)
  // Moved to another project, whose own hook tells of it there: here it is gone, whatever is said of it later.
  if (typeof issue.moved_to_id === 'number')
    return retractItem(context, { key, at: laterBy(at, 999), type: issue.type, project: path })
  const own = findSeverity(issue.severity?.toLowerCase(), context.settings)
  const labels = issue.labels ?? sent.labels
  const ofLabels = findSeverityOfLabels(labels?.map(({ title }) => title) ?? [], context.settings)
  return readItem(
    context,
    {
      key,
      at: withinSecond(at, { isClosed: isClosed(issue) === true, isReopened: issue.action === 'reopen' }),
      type: issue.type,
      title: issue.title,
      isDone: isClosed(issue),
      severity: labels || issue.severity ? (own.severity ?? ofLabels.severity) : undefined,
      dueOn: issue.due_date === undefined ? undefined : readToolDay(issue.due_date, context.zone),
      url: issue.url,
      isConfidential: issue.confidential ?? undefined,
      project: path,
    },
    {},
    [...own.notMapped, ...ofLabels.notMapped],
  )
}

function isClosed({ state, state_id }: Attributes): boolean | undefined {
  if (state) return state === 'closed'
  return typeof state_id === 'number' ? state_id === 2 : undefined
}

/** A milestone's day is what was planned when it is created, and what is expected from then on. */
function readMilestone(sent: Body, milestone: Attributes, context: ReadingContext) {
  const path = pathOf(sent, milestone)
  const at = atOf(milestone, context)
  const action = sent.action ?? milestone.action
  const due = readToolDay(milestone.due_date, context.zone)
  const completedOn = action === 'close' ? { completedOn: readToolDay(at, context.zone) } : {}
  const isGone = action === 'delete' || action === 'destroy'
  const update = buildToolUpdate(context, {
    kind: 'milestone',
    key: `${path}%${milestone.iid}`,
    at: isGone ? laterBy(at, 999) : at,
    data: isGone
      ? null
      : {
          title: milestone.title,
          ...(action === 'create' && due ? { plannedOn: due } : {}),
          forecastOn: due,
          ...(milestone.state === 'closed' ? completedOn : { completedOn: null }),
        },
    project: path,
  })
  return { updates: [update], ignored: 0, notMapped: [], hints: [] }
}
