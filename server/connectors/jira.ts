import { z } from 'zod'
import { named } from './body-fields.ts'
import { ignoredReading, joinReadings, type Connector, type ReadingContext } from './connector.ts'
import { readItem, retractItem, type StatusWords } from './item-updates.ts'
import { findSeverity } from './severities.ts'
import { readToolDate, readToolDay } from './tool-date.ts'

const fieldsSchema = z.object({
  summary: z.string().nullish(),
  status: z
    .object({ name: z.string().nullish(), statusCategory: z.object({ key: z.string().nullish() }).nullish() })
    .nullish(),
  resolution: named,
  priority: named,
  issuetype: named,
  project: z.object({ key: z.string().nullish() }).nullish(),
  components: z.array(z.object({ name: z.string().nullish() })).nullish(),
  duedate: z.unknown().optional(),
  security: z.unknown().optional(),
  updated: z.unknown().optional(),
})
const issueSchema = z.object({ key: z.string().min(1), self: z.string().nullish(), fields: fieldsSchema.nullish() })
const changelogSchema = z.object({
  items: z
    .array(z.object({ field: z.string().nullish(), fieldId: z.string().nullish(), fromString: z.unknown().optional() }))
    .nullish(),
})
const bodySchema = z.object({
  webhookEvent: z.string().nullish(),
  issue_event_type_name: z.string().nullish(),
  timestamp: z.unknown().optional(),
  changelog: changelogSchema.nullish(),
  comment: z.unknown().optional(),
  /** What a step of a workflow sends, which tells of no change. */
  transition: z.unknown().optional(),
  issue: issueSchema.nullish(),
})
type Issue = z.infer<typeof issueSchema>

/** Of servers that are too old to name a status's category. */
const words: StatusWords = {
  open: 'open',
  'to do': 'open',
  'in progress': 'open',
  reopened: 'open',
  resolved: 'closed',
  closed: 'closed',
  done: 'closed',
  待办: 'open',
  处理中: 'open',
  进行中: 'open',
  重新打开: 'open',
  已解决: 'closed',
  已关闭: 'closed',
  完成: 'closed',
  已完成: 'closed',
}

/**
 * Jira Cloud, Data Center and old servers: an issue created, updated, moved or deleted. What comments, work logs, links and
 * boards say is ignored. An issue that Jira Automation sends alone is taken as it is now.
 */
export const jira: Connector = {
  tool: 'jira',
  schemes: [
    { kind: 'hmac', header: 'x-hub-signature', hash: 'sha256', encoding: 'hex', prefix: 'sha256=' },
    { kind: 'hmac', header: 'x-hub-signature-256', hash: 'sha256', encoding: 'hex', prefix: 'sha256=' },
    { kind: 'basic' },
    { kind: 'bearer' },
  ],
  secretFrom: 'us',
  deliveryHeaders: ['x-atlassian-webhook-identifier'],
  read(body, context) {
    const sent = bodySchema.parse(body)
    const event = sent.webhookEvent?.replace(/^jira:/, '')
    if (event && !event.startsWith('issue_')) return ignoredReading()
    if (event && !['issue_created', 'issue_updated', 'issue_deleted', 'issue_moved'].includes(event))
      return ignoredReading()
    const issue = sent.issue ?? issueSchema.parse(body)
    const changes = sent.changelog?.items ?? []
    const isOfComment = /^issue_comment/.test(sent.issue_event_type_name ?? '') || Boolean(sent.comment)
    const tellsOfChange = event === 'issue_created' || changes.length > 0 || Boolean(sent.transition)
    if (isOfComment && !tellsOfChange) return ignoredReading()

    const { zone, receivedAt } = context
    const { fields } = issue
    const at = [sent.timestamp, fields?.updated, receivedAt].map((time) => readToolDate(time, zone)).find(Boolean)!
    const type = fields?.issuetype
    const gone = (key: string) => retractItem(context, { key, at, type, project: projectOf(key) })
    if (event === 'issue_deleted') return gone(issue.key)
    const formerKeys = changes.flatMap(({ field, fieldId, fromString }) =>
      (fieldId === 'issuekey' || field === 'Key') && isKey(fromString) && fromString !== issue.key ? [fromString] : [],
    )
    return joinReadings([...formerKeys.map(gone), readIssue(issue, at, context)])
  },
}

const isKey = (value: unknown): value is string => typeof value === 'string' && value !== ''
const projectOf = (key: string) => key.slice(0, key.lastIndexOf('-')) || null

/** Where people see an issue: beside its address for programs, but where that is the one of an app, which only programs may use. */
const pageOf = (self: string, key: string) =>
  self.includes('/rest/') && !self.startsWith('https://api.atlassian.com/')
    ? `${self.slice(0, self.indexOf('/rest/'))}/browse/${key}`
    : null

function readIssue({ key, self, fields }: Issue, at: string, context: ReadingContext) {
  const { severity, notMapped } = findSeverity(fields?.priority, context.settings)
  const category = fields?.status?.statusCategory?.key
  const isKnown = category === 'new' || category === 'indeterminate' || category === 'done'
  const isDone = isKnown ? category === 'done' : fields?.resolution ? true : undefined
  const item = {
    key,
    at,
    isDone,
    type: fields?.issuetype,
    title: fields?.summary,
    status: fields?.status?.name,
    severity: fields && 'priority' in fields ? severity : undefined,
    module: fields?.components && (fields.components[0]?.name ?? null),
    dueOn: fields?.duedate === undefined ? undefined : readToolDay(fields.duedate, context.zone),
    url: self && pageOf(self, key),
    isConfidential: fields && 'security' in fields ? fields.security !== null : undefined,
    project: fields?.project?.key ?? projectOf(key),
  }
  return readItem(context, item, words, notMapped)
}
