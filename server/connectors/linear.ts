import { z } from 'zod'
import { idText, named } from './body-fields.ts'
import { ignoredReading, joinReadings, type Connector } from './connector.ts'
import { readItem, retractItem } from './item-updates.ts'
import { findSeverity } from './severities.ts'
import { laterBy, readToolDate, readToolDay } from './tool-date.ts'

const issueSchema = z.object({
  identifier: z.string().nullish(),
  number: idText.nullish(),
  title: z.string().nullish(),
  priority: z.number().nullish(),
  state: z.object({ name: z.string().nullish(), type: z.string().nullish() }).nullish(),
  team: z.object({ key: z.string().nullish() }).nullish(),
  project: named,
  url: z.string().nullish(),
  dueDate: z.unknown().optional(),
  trashed: z.boolean().nullish(),
  completedAt: z.unknown().optional(),
  canceledAt: z.unknown().optional(),
  previousIdentifiers: z.array(z.string()).nullish(),
  createdAt: z.unknown().optional(),
  updatedAt: z.unknown().optional(),
})
const bodySchema = z.object({
  action: z.string(),
  type: z.string(),
  url: z.string().nullish(),
  createdAt: z.unknown().optional(),
  webhookTimestamp: z.unknown().optional(),
  updatedFrom: z.looseObject({}).nullish(),
})

const closedTypes = new Set(['completed', 'canceled', 'cancelled', 'duplicate'])
const priorities = { '1': 'critical', '2': 'major', '3': 'minor', '4': 'trivial' } as const

/** Linear: issues. What is said of comments, projects, cycles and the rest is ignored. */
export const linear: Connector = {
  tool: 'linear',
  schemes: [{ kind: 'hmac', header: 'linear-signature', hash: 'sha256', encoding: 'hex' }],
  secretFrom: 'tool',
  deliveryHeaders: ['linear-delivery'],
  read(body, context) {
    const sent = bodySchema.parse(body)
    if (sent.type !== 'Issue') return ignoredReading()
    const { data: issue } = z.object({ data: issueSchema }).parse(body)
    const { zone, receivedAt, settings } = context
    const instant = (...times: unknown[]) => times.map((time) => readToolDate(time, zone)).find(Boolean)!
    const at = instant(issue.updatedAt, sent.createdAt, sent.webhookTimestamp, receivedAt)
    const { state, team } = issue
    const numbered = team?.key && issue.number ? `${team.key}-${issue.number}` : undefined
    const key = z
      .string({ error: 'names no issue' })
      .min(1)
      .parse(issue.identifier ?? numbered)
    const project = team?.key ?? (key.slice(0, key.lastIndexOf('-')) || null)
    if (sent.action === 'remove' || issue.trashed) {
      // Of a removed issue the last change is told; it is gone after that.
      const gone = instant(sent.createdAt, sent.webhookTimestamp, issue.updatedAt, receivedAt)
      return retractItem(context, { key, at: gone > at ? gone : laterBy(at, 1), project })
    }
    if (sent.action !== 'create' && sent.action !== 'update' && sent.action !== 'restore') return ignoredReading()
    const hasMoved = sent.updatedFrom && ('teamId' in sent.updatedFrom || 'identifier' in sent.updatedFrom)
    const former = hasMoved ? (issue.previousIdentifiers ?? []).filter((one) => one !== key) : []
    // 0 says that nobody set one.
    const word = issue.priority === 0 ? null : issue.priority
    const { severity, notMapped } = findSeverity(word, settings, priorities)
    const item = {
      key,
      at,
      title: issue.title,
      status: state?.name,
      isDone: state?.type ? closedTypes.has(state.type) : issue.completedAt || issue.canceledAt ? true : undefined,
      severity: issue.priority === undefined ? undefined : severity,
      module: issue.project,
      dueOn: issue.dueDate === undefined ? undefined : readToolDay(issue.dueDate, zone),
      url: issue.url ?? sent.url,
      project,
    }
    const gone = former.map((one) =>
      retractItem(context, { key: one, at, project: one.slice(0, one.lastIndexOf('-')) }),
    )
    return joinReadings([...gone, readItem(context, item, {}, notMapped)])
  },
}
