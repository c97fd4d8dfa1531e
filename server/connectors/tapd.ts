import { z } from 'zod'
import { idText } from './body-fields.ts'
import { ignoredReading, type Connector } from './connector.ts'
import { readItem, retractItem, type StatusWords } from './item-updates.ts'
import { findSeverity } from './severities.ts'
import { laterBy, readToolDate, readToolDay } from './tool-date.ts'

const text = z.union([z.string(), z.number()]).transform(String).nullish()
const fieldsSchema = z.object({
  id: idText.nullish(),
  workspace_id: text,
  project_id: text,
  title: text,
  name: text,
  status: text,
  severity: text,
  priority: text,
  priority_label: text,
  module: text,
  due: text,
  created: text,
  modified: text,
})
/** A change as whole things: what is there now may be its id and what changed alone. Older servers give the one value. */
const changeSchema = z.object({ new: z.unknown(), old: z.unknown() }).partial()
const bodySchema = fieldsSchema.extend({
  // Beside `events` it says who did it and when.
  event: z.union([z.string(), z.looseObject({ created: text })]).nullish(),
  events: z.record(z.string(), z.unknown()).nullish(),
  timestamp: z.unknown().optional(),
  data: z.unknown().optional(),
  new_status: text,
  new_title: text,
  new_name: text,
  new_severity: text,
  new_priority: text,
  new_module: text,
})
type Body = z.infer<typeof bodySchema>
type Fields = z.infer<typeof fieldsSchema>

const types = new Set(['bug', 'story', 'task'])
/** As TAPD's own interfaces call the statuses of bugs, of tasks, and those of stories that are the same everywhere. */
const words: Record<string, StatusWords> = {
  bug: {
    new: 'open',
    unconfirmed: 'open',
    assigned: 'open',
    in_progress: 'open',
    resolved: 'open',
    verified: 'open',
    reopened: 'open',
    postponed: 'open',
    suspended: 'open',
    feedback: 'open',
    rejected: 'closed',
    closed: 'closed',
    新: 'open',
    '接受/处理': 'open',
    已解决: 'open',
    已验证: 'open',
    重新打开: 'open',
    挂起: 'open',
    已拒绝: 'closed',
    已关闭: 'closed',
  },
  story: {
    planning: 'open',
    developing: 'open',
    resolved: 'closed',
    rejected: 'closed',
    closed: 'closed',
    规划中: 'open',
    实现中: 'open',
    已实现: 'closed',
    已拒绝: 'closed',
    已关闭: 'closed',
  },
  task: { open: 'open', progressing: 'open', done: 'closed', 未开始: 'open', 进行中: 'open', 已完成: 'closed' },
}

/**
 * TAPD: bugs, stories and tasks, in each of the forms that its servers send: flat, with the change in `events`, and with the
 * fields in `data`. Some say only that something changed: then there is nothing to show, and the reading says so.
 */
export const tapd: Connector = {
  tool: 'tapd',
  schemes: [{ kind: 'field', field: 'secret' }],
  secretFrom: 'us',
  deliveryHeaders: [],
  zone: 'Asia/Shanghai',
  read(body, context) {
    const sent = bodySchema.parse(body)
    const event =
      typeof sent.event === 'string' ? sent.event : Object.keys(sent.events ?? {}).find((name) => name.includes('::'))
    const [type = '', verb = ''] = (event ?? '').toLowerCase().split('::')
    if (!types.has(type)) return ignoredReading()
    const item = fieldsOf(sent, event!)
    const key = z.string({ error: 'names no item' }).parse(item.id ?? undefined)
    const { zone, receivedAt } = context
    const who = typeof sent.event === 'object' ? sent.event?.created : sent.created
    const times = [who, verb === 'create' ? item.created : item.modified, sent.timestamp, item.created, receivedAt]
    const at = times.map((time) => readToolDate(time, zone)).find(Boolean)!
    const project = item.workspace_id ?? item.project_id ?? null
    if (verb === 'delete') return retractItem(context, { key, at: laterBy(at, 1), type, project })

    const { status } = item
    const graded = item.severity ?? item.priority_label ?? item.priority
    const known = [status, item.title ?? item.name, graded]
    if (verb !== 'create' && known.every((one) => one === undefined || one === null)) return ignoredReading('no-state')
    const { severity, notMapped } = findSeverity(graded, context.settings)
    const reading = readItem(
      context,
      {
        key,
        at,
        type,
        title: item.title ?? item.name,
        status,
        isDone: verb === 'create' && !status ? false : undefined,
        severity: graded === undefined ? undefined : severity,
        module: item.module,
        dueOn: item.due === undefined ? undefined : readToolDay(item.due, zone),
        url: project && addressOf(type, project, key),
        project,
      },
      words[type],
      notMapped,
    )
    return (item.title ?? item.name) ? reading : { ...reading, hints: ['no-state'] }
  },
}

/** What is known of the item: what stands beside the event, in `data`, and in the change, the newest last. */
function fieldsOf(sent: Body, event: string): Fields {
  const { new_status, new_title, new_name, new_severity, new_priority, new_module } = sent
  const changed = { status: new_status, title: new_title, name: new_name, severity: new_severity }
  const { new: now, old: before } = changeSchema.catch({}).parse(sent.events?.[event])
  const value = typeof now === 'string' && event.endsWith('::status_change') ? { status: now } : {}
  return {
    ...withoutEmpty(fieldsSchema.parse(sent)),
    ...readFields(innermost(sent.data)),
    ...readFields(before),
    ...readFields(now),
    ...value,
    ...withoutEmpty({ ...changed, priority: new_priority, module: new_module }),
  }
}

const readFields = (thing: unknown) => (isThing(thing) ? withoutEmpty(fieldsSchema.parse(thing)) : {})
const isThing = (value: unknown): value is object => typeof value === 'object' && value !== null

/** `{ "Bug": { … } }` holds what other servers send as it is. */
function innermost(data: unknown): unknown {
  const parts: unknown[] = isThing(data) ? Object.values(data) : []
  return parts.length === 1 && isThing(parts[0]) ? parts[0] : data
}

/** A form writes what is not said as an empty text. */
const withoutEmpty = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as Fields

const pages: Record<string, string> = {
  bug: 'bugtrace/bugs/view',
  story: 'prong/stories/view',
  task: 'prong/tasks/view',
}
const addressOf = (type: string, project: string, key: string) =>
  /^\d+$/.test(project) && /^\d+$/.test(key) ? `https://www.tapd.cn/${project}/${pages[type]}/${key}` : null
