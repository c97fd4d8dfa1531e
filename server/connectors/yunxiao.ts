import { z } from 'zod'
import { idText, named } from './body-fields.ts'
import { ignoredReading, type Connector, type ReadingContext } from './connector.ts'
import { readItem, retractItem, type StatusWords } from './item-updates.ts'
import { findSeverity } from './severities.ts'
import { laterBy, readToolDate, readToolDay } from './tool-date.ts'

const valueSchema = z.object({ identifier: z.string().nullish(), displayValue: z.string().nullish() })
const customSchema = z.object({
  fieldId: z.string().nullish(),
  fieldIdentifier: z.string().nullish(),
  fieldName: z.string().nullish(),
  values: z.array(valueSchema).nullish(),
})
const displayed = z
  .union([
    z.string(),
    z
      .object({ name: z.string().nullish(), displayName: z.string().nullish() })
      .transform(({ name, displayName }) => displayName ?? name ?? null),
  ])
  .nullish()
const itemSchema = z.object({
  identifier: idText.nullish(),
  serialNumber: idText.nullish(),
  id: idText.nullish(),
  key: idText.nullish(),
  subject: z.string().nullish(),
  title: z.string().nullish(),
  status: displayed,
  logicalStatus: z.string().nullish(),
  workitemType: named,
  categoryIdentifier: z.string().nullish(),
  categoryId: z.string().nullish(),
  spaceIdentifier: z.string().nullish(),
  spaceName: z.string().nullish(),
  space: named,
  priority: displayed,
  severity: displayed,
  url: z.string().nullish(),
  planFinishDate: z.unknown().optional(),
  finishTime: z.unknown().optional(),
  customFieldValues: z.array(customSchema).nullish(),
  gmtCreate: z.unknown().optional(),
  gmtModified: z.unknown().optional(),
})
type Item = z.infer<typeof itemSchema>

const words: StatusWords = Object.fromEntries(
  [
    [
      'open',
      '待处理 待确认 再次打开 已确认 处理中 开发中 开发完成 测试中 设计中 分析中 进行中 已修复 暂不修复 已选择 待发布 新建',
    ],
    ['closed', '已完成 已关闭 已取消 已发布 已验收 不予处理 done closed cancelled'],
  ].flatMap(([status, names]) => names!.split(' ').map((name) => [name, status === 'open' ? 'open' : 'closed'])),
)

const saysGrave = /^(?:severity|seriousLevel|严重程度|严重等级)$/i
const saysUrgent = /^(?:priority|优先级)$/i

/**
 * Yunxiao 云效 (Projex): a work item as its automation sends it, alone or within a field. Its body is composed by who sets it
 * up; what is usual is taken from it.
 */
export const yunxiao: Connector = {
  tool: 'yunxiao',
  schemes: [
    { kind: 'token', header: 'x-projex-signature' },
    { kind: 'token', header: 'x-codeup-token' },
    { kind: 'token', header: 'x-yunxiao-signature' },
  ],
  secretFrom: 'us',
  deliveryHeaders: ['x-request-id'],
  zone: 'Asia/Shanghai',
  read(body, context) {
    const item = itemSchema.parse(innerOf(body))
    const key = item.serialNumber ?? item.key ?? item.identifier ?? item.id
    if (!key && !item.subject && !item.title) return ignoredReading('no-key')
    return readWorkItem(item, z.string({ error: 'names no work item' }).parse(key ?? undefined), context)
  },
}

/** The work item: the body, or what it stands in. */
function innerOf(body: unknown): unknown {
  const within = z
    .object({ workitem: z.unknown(), workItem: z.unknown(), data: z.unknown(), payload: z.unknown() })
    .partial()
    .safeParse(body)
  if (!within.success) return body
  const { workitem, workItem, data, payload } = within.data
  return [workitem, workItem, data, payload].find((one) => typeof one === 'object' && one !== null) ?? body
}

function readWorkItem(item: Item, key: string, context: ReadingContext) {
  const { zone, receivedAt } = context
  const at = [item.gmtModified, item.gmtCreate, receivedAt].map((time) => readToolDate(time, zone)).find(Boolean)!
  const type = item.workitemType ?? item.categoryIdentifier ?? item.categoryId
  const project = item.spaceName ?? item.space ?? item.spaceIdentifier ?? null
  if (/^(?:deleted|recycled|archived)$/i.test(item.logicalStatus ?? ''))
    return retractItem(context, { key, at: laterBy(at, 1), type, project })
  const graded = customOf(item, saysGrave) ?? item.severity ?? customOf(item, saysUrgent) ?? item.priority
  const { severity, notMapped } = findSeverity(graded, context.settings)
  return readItem(
    context,
    {
      key,
      at,
      type,
      title: item.subject ?? item.title,
      status: item.status,
      severity: graded === undefined ? undefined : severity,
      dueOn: item.planFinishDate === undefined ? undefined : readToolDay(item.planFinishDate, zone),
      url: item.url,
      project,
    },
    words,
    notMapped,
  )
}

/** What stands in a field of that name, as people read it. */
function customOf({ customFieldValues }: Item, name: RegExp): string | null | undefined {
  const field = customFieldValues?.find((one) =>
    [one.fieldName, one.fieldIdentifier, one.fieldId].some((called) => called && name.test(called)),
  )
  return field && (field.values?.[0]?.displayValue ?? field.values?.[0]?.identifier)
}
