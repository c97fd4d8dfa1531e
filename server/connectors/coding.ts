import { z } from 'zod'
import { idText, named } from './body-fields.ts'
import { ignoredReading, type Connector } from './connector.ts'
import { readItem, retractItem, type StatusWords } from './item-updates.ts'
import { findSeverity } from './severities.ts'
import { laterBy, readToolDate, readToolDay } from './tool-date.ts'

const issueSchema = z.object({
  code: idText.nullish(),
  iid: idText.nullish(),
  title: z.string().nullish(),
  name: z.string().nullish(),
  type: z.string().nullish(),
  html_url: z.string().nullish(),
  status: named,
  issue_status: z.object({ name: z.string().nullish(), type: z.string().nullish() }).nullish(),
  priority: z.union([z.string(), z.number()]).nullish(),
  due_date: z.unknown().optional(),
  created_at: z.unknown().optional(),
  updated_at: z.unknown().optional(),
})
const bodySchema = z.object({
  event: z.string().nullish(),
  action: z.string().nullish(),
  project: z.object({ name: z.string().nullish() }).nullish(),
  issue: z.unknown().optional(),
})

const words: StatusWords = {
  未开始: 'open',
  待处理: 'open',
  处理中: 'open',
  进行中: 'open',
  已完成: 'closed',
  已关闭: 'closed',
}
const priorities = { '0': 'trivial', '1': 'minor', '2': 'major', '3': 'critical' } as const

/** CODING: issues of every kind. What is said of code, builds and the rest is ignored. */
export const coding: Connector = {
  tool: 'coding',
  schemes: [{ kind: 'hmac', header: 'x-coding-signature', hash: 'sha1', encoding: 'hex', prefix: 'sha1=' }],
  secretFrom: 'us',
  deliveryHeaders: ['x-coding-delivery'],
  zone: 'Asia/Shanghai',
  read(body, context) {
    const sent = bodySchema.parse(body)
    const event = sent.event ?? context.headers['x-coding-event'] ?? ''
    if (!sent.issue || /COMMENT/i.test(event) || (event && !/ISSUE/i.test(event))) return ignoredReading()
    const issue = issueSchema.parse(sent.issue)
    const project = sent.project?.name ?? null
    const number = z.string({ error: 'names no issue' }).parse(issue.code ?? issue.iid ?? undefined)
    const key = `${project ?? ''}#${number}`
    const { zone, receivedAt } = context
    const at = [issue.updated_at, issue.created_at, receivedAt].map((time) => readToolDate(time, zone)).find(Boolean)!
    if (/DELETE/i.test(event) || /^delete/i.test(sent.action ?? ''))
      return retractItem(context, { key, at: laterBy(at, 1), type: issue.type, project })
    const { severity, notMapped } = findSeverity(issue.priority, context.settings, priorities)
    const state = issue.issue_status
    const item = {
      key,
      at,
      type: issue.type,
      title: issue.title ?? issue.name,
      status: state?.name ?? issue.status,
      isDone: state?.type ? state.type === 'COMPLETED' : undefined,
      severity: issue.priority === undefined ? undefined : severity,
      dueOn: issue.due_date === undefined ? undefined : readToolDay(issue.due_date, zone),
      url: issue.html_url,
      project,
    }
    return readItem(context, item, words, notMapped)
  },
}
