import { z } from 'zod'
import { idText } from './body-fields.ts'
import { ignoredReading, type Connector } from './connector.ts'
import { readItem, retractItem, type StatusWords } from './item-updates.ts'
import { laterBy, readToolDate } from './tool-date.ts'

const bodySchema = z.object({
  objectType: z.string().nullish(),
  objectID: idText.nullish(),
  product: z.unknown().optional(),
  action: z.string().nullish(),
  date: z.unknown().optional(),
  text: z.string().nullish(),
  title: z.string().nullish(),
  name: z.string().nullish(),
})

const types = new Set(['bug', 'task', 'story'])
/** What the object is after an action: ZenTao sends what was done, and no state. A bug that was resolved still waits to be closed. */
const words: Record<string, StatusWords> = {
  bug: { resolved: 'open', bugconfirmed: 'open' },
  task: { finished: 'closed', canceled: 'closed', started: 'open', restarted: 'open', paused: 'open' },
  story: { reviewed: 'open', changed: 'open', reviewrejected: 'open' },
}
const forAll: StatusWords = { opened: 'open', created: 'open', activated: 'open', closed: 'closed', undeleted: 'open' }

/** What texts call types and actions, in both languages. */
const typesInText: Record<string, string> = { 需求: 'story', 研发需求: 'story', 软件需求: 'story', 任务: 'task' }
const actionsInText = [
  [/创建|opened|created/i, 'opened'],
  [/激活|activated/i, 'activated'],
  [/解决|resolved/i, 'resolved'],
  [/关闭|closed/i, 'closed'],
  [/还原|恢复|undeleted|restored/i, 'undeleted'],
  [/删除|deleted/i, 'deleted'],
  [/完成|finished/i, 'finished'],
  [/取消|canceled/i, 'canceled'],
  [/启动|开始|started/i, 'started'],
] as const

/**
 * ZenTao 禅道: bugs, tasks and stories. It sends which action was done to what, as the chosen columns of the action or as a
 * sentence, and nothing of the object itself but its title: what is known is taken from these.
 */
export const zentao: Connector = {
  tool: 'zentao',
  schemes: [],
  secretFrom: 'tool',
  deliveryHeaders: [],
  zone: 'Asia/Shanghai',
  read(body, context) {
    const sent = bodySchema.parse(body)
    const said = readSentence(sent.text ?? '')
    const type = (sent.objectType ?? said.type ?? '').toLowerCase()
    if (!types.has(type)) return ignoredReading(...(type ? [] : (['no-key'] as const)))
    const number = sent.objectID ?? said.number
    const key = `${type}#${z.string({ error: 'names no object' }).parse(number ?? undefined)}`
    const at = [sent.date, context.receivedAt].map((time) => readToolDate(time, context.zone)).find(Boolean)!
    const action = (sent.action ?? said.action ?? '').toLowerCase()
    const project = productOf(sent.product)
    if (action === 'deleted') return retractItem(context, { key, at: laterBy(at, 1), type, project })
    const title = sent.title ?? sent.name ?? said.title
    const known = { ...forAll, ...words[type] }
    const status = Object.hasOwn(known, action) || context.settings.status ? action : null
    if (!title && !status) return ignoredReading('no-state')
    const item = { key, at, type, title, status, url: said.url, project }
    return { ...readItem(context, item, known), hints: ['no-state'] }
  },
}

interface Sentence {
  type?: string
  number?: string
  title?: string
  url?: string
  action?: string
}

/** `admin 解决了 Bug [#12::总账不平](http://…/bug-view-12.html)`. */
function readSentence(text: string): Sentence {
  const line = text.slice(0, 2_000)
  const [whole, type, number, title = ''] =
    /(bug|task|story|任务|(?:研发|软件)?需求)\s{0,3}\[?#(\d{1,19})(?:::|\s)([^\]\n]{0,500})/i.exec(line) ?? []
  if (!whole || !type || !number) return {}
  const before = line.slice(0, line.indexOf(whole))
  const action = actionsInText.find(([pattern]) => pattern.test(before))?.[1]
  const url = /\]\((https?:\/\/[^\s)]{1,2000})\)/.exec(line)?.[1]
  return {
    type: typesInText[type] ?? type.toLowerCase(),
    number,
    ...(title.trim() ? { title: title.trim() } : {}),
    ...(url ? { url } : {}),
    ...(action ? { action } : {}),
  }
}

/** Of several products, as `,3,` or `[3]`, the first. */
function productOf(product: unknown): string | null {
  const first: unknown = Array.isArray(product) ? product[0] : product
  if (typeof first !== 'string' && typeof first !== 'number') return null
  return (
    String(first)
      .split(',')
      .find((part) => part.trim() !== '' && part !== '0')
      ?.trim() ?? null
  )
}
