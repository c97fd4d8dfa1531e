import { z } from 'zod'
import { idText, named } from './body-fields.ts'
import { ignoredReading, joinReadings, type Connector, type Reading, type ReadingContext } from './connector.ts'
import { buildToolUpdate, readItem, retractItem } from './item-updates.ts'
import { findSeverityOfLabels } from './severities.ts'
import { laterBy, readToolDate, readToolDay, withinSecond } from './tool-date.ts'

const repositorySchema = z.object({ full_name: z.string().min(1) })
const milestoneSchema = z.object({
  number: idText,
  title: z.string().nullish(),
  state: z.string().nullish(),
  html_url: z.string().nullish(),
  due_on: z.string().nullish(),
  closed_at: z.unknown().optional(),
  created_at: z.unknown().optional(),
  updated_at: z.unknown().optional(),
})
const issueSchema = z.object({
  number: idText,
  title: z.string().nullish(),
  state: z.string().nullish(),
  html_url: z.string().nullish(),
  type: named,
  labels: z.array(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])).nullish(),
  milestone: milestoneSchema.nullish(),
  pull_request: z.unknown().optional(),
  created_at: z.unknown().optional(),
  updated_at: z.unknown().optional(),
})
const changesSchema = z.object({
  new_issue: issueSchema.nullish(),
  new_repository: repositorySchema.nullish(),
  due_on: z.object({ from: z.string().nullish() }).nullish(),
})
const bodySchema = z.object({
  action: z.string().nullish(),
  repository: repositorySchema.nullish(),
  issue: z.unknown().optional(),
  milestone: z.unknown().optional(),
})
type Issue = z.infer<typeof issueSchema>

/** GitHub and GitHub Enterprise: issues and milestones; everything else is ignored. */
export const github: Connector = {
  tool: 'github',
  schemes: [
    { kind: 'hmac', header: 'x-hub-signature-256', hash: 'sha256', encoding: 'hex', prefix: 'sha256=' },
    // Servers of before 2020 have this one alone.
    { kind: 'hmac', header: 'x-hub-signature', hash: 'sha1', encoding: 'hex', prefix: 'sha1=' },
  ],
  secretFrom: 'us',
  deliveryHeaders: ['x-github-delivery'],
  isOfInterest: ({ 'x-github-event': event }) => !event || event === 'issues' || event === 'milestone',
  read(body, context) {
    const event = context.headers['x-github-event'] ?? eventOf(body)
    if (event === 'issues') return readIssueEvent(body, context)
    if (event === 'milestone') return readMilestoneEvent(body, context)
    return ignoredReading()
  },
}

/** Of a body without its headers, as one that was kept in a file: what it can only be. */
function eventOf(body: unknown): string | null {
  const fields = typeof body === 'object' && body !== null ? body : {}
  if (!('action' in fields) || 'comment' in fields || 'pull_request' in fields) return null
  return 'issue' in fields ? 'issues' : 'milestone' in fields ? 'milestone' : null
}

const atOf = ({ updated_at, created_at }: Pick<Issue, 'updated_at' | 'created_at'>, context: ReadingContext) =>
  [updated_at, created_at, context.receivedAt].map((time) => readToolDate(time, context.zone)).find(Boolean)!

function readIssueEvent(body: unknown, context: ReadingContext): Reading {
  const { action, repository } = bodySchema.parse(body)
  const { issue, changes } = z.object({ issue: issueSchema, changes: changesSchema.nullish() }).parse(body)
  const { full_name: project } = repositorySchema.parse(repository)
  if (issue.pull_request) return ignoredReading()
  if (action !== 'deleted' && action !== 'transferred') return readIssue(issue, project, context, action === 'reopened')
  // Its time is that of the last change before it: it comes after all that happened within the same second.
  const at = laterBy(atOf(issue, context), 999)
  const gone = retractItem(context, { key: `${project}#${issue.number}`, at, type: issue.type, project })
  const { new_issue: moved, new_repository: to } = changes ?? {}
  return moved && to ? joinReadings([gone, readIssue(moved, to.full_name, context)]) : gone
}

function readIssue(issue: Issue, project: string, context: ReadingContext, isReopened = false): Reading {
  const { severity, notMapped } = findSeverityOfLabels(issue.labels ?? [], context.settings)
  const item = {
    key: `${project}#${issue.number}`,
    at: withinSecond(atOf(issue, context), { isClosed: issue.state === 'closed', isReopened }),
    type: issue.type,
    title: issue.title,
    isDone: issue.state ? issue.state === 'closed' : undefined,
    severity: issue.labels ? severity : undefined,
    milestone: issue.milestone === undefined ? undefined : issue.milestone && `${project}%${issue.milestone.number}`,
    url: issue.html_url,
    project,
  }
  return readItem(context, item, {}, notMapped)
}

/**
 * A milestone's day is what was planned when it is created or first given one, and what is expected from then on: people
 * move it as the plan moves, and a board shows by how much.
 */
function readMilestoneEvent(body: unknown, context: ReadingContext): Reading {
  const { action, repository } = bodySchema.parse(body)
  const { milestone, changes } = z.object({ milestone: milestoneSchema, changes: changesSchema.nullish() }).parse(body)
  const { full_name: project } = repositorySchema.parse(repository)
  const at = atOf(milestone, context)
  const isGone = action === 'deleted'
  // GitHub keeps the day as a midnight, of UTC or of its own place in California.
  const dueOn = milestone.due_on ? readToolDay(milestone.due_on.slice(0, 10), context.zone) : null
  const isFirst = action === 'created' || (changes?.due_on && !changes.due_on.from)
  const update = buildToolUpdate(context, {
    kind: 'milestone',
    key: `${project}%${milestone.number}`,
    at: isGone ? laterBy(at, 999) : at,
    data: isGone
      ? null
      : {
          title: milestone.title,
          ...(isFirst && dueOn ? { plannedOn: dueOn } : {}),
          forecastOn: dueOn,
          completedOn: milestone.state === 'closed' ? readToolDay(milestone.closed_at ?? at, context.zone) : null,
        },
    url: milestone.html_url,
    project,
  })
  return { updates: [update], ignored: 0, notMapped: [], hints: [] }
}
