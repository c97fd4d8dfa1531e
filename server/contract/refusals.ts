import type { Language } from './languages.ts'

const en = {
  key_needed: 'A valid ingest key is needed: Authorization: Bearer dl_…',
  key_may_not_push: 'This key may not push',
  key_may_not_read: 'This key may not read',
  sign_in: 'Sign in, or send a key that may read',
  project_not_covered: 'This key does not cover that project',
  report_not_read: ({ why }: { why: string }) => `The report cannot be read: ${why}`,
  other_project: 'The body is for another project than the address',
  other_body: 'This Idempotency-Key came with another body before',
  kind_not_covered: ({ kind }: { kind: string }) => `This key does not cover the kind: ${kind}`,
  not_utf8: 'The body is not UTF-8',
  not_json: ({ why }: { why: string }) => `The body is not JSON: ${why}`,
  body_too_large: ({ most }: { most: string }) => `This is too large; send less at once. At most ${most}`,
  too_many_values: ({ limit }: { limit: number }) =>
    `This has too many values; send smaller batches. At most ${inFull(limit)}`,
  too_many_entries: ({ limit }: { limit: number }) =>
    `A list or an object has too many entries. At most ${inFull(limit)}`,
  number_too_long: ({ limit }: { limit: number }) => `A number has too many digits. At most ${inFull(limit)}`,
  nested: ({ limit }: { limit: number }) => `Nested too deeply. At most ${inFull(limit)}`,
  too_many_requests: 'Too many requests at once; try again',
  too_many_streams: 'Too many live streams are open',
  too_many_updates: 'Too many updates are waiting; try again',
  ledger_not_written: 'The ledger is not being written; try again',
  update_not_stored: 'The update could not be stored',
  day_not_rebuilt: 'That day could not be looked back to',
  too_many_days: 'Too many days are being looked back to',
  file_not_made: 'The file could not be made',
  reading_not_done: 'That could not be read just now',
  too_many_files: 'Too many files are being made; try again',
  no_project: 'No such project',
  no_thing: 'Nothing of this kind and key in the project',
  no_open_day: 'No such open day',
  no_room: 'No such room',
  join_first: 'Join the room first',
  room_not_open: 'This room is not open',
  no_address: 'No such address',
  person_there: 'This person is there already',
  too_many_invitations: ({ limit }: { limit: number }) => `Too many invitations are waiting. At most ${inFull(limit)}`,
  last_administrator: 'The installation would have no administrator left',
  wrong_password: 'This is not your password',
  signature_wrong: 'The signature is missing or does not fit the body',
  too_many_deliveries: 'Too many deliveries are waiting; try again',
  wrong_method: 'This address takes another method',
  slide_too_long: ({ slide, limit }: { slide: number; limit: number }) =>
    `Slide ${slide} takes more than ${limit} screens. Shorten it, or continue on a slide of its own.`,
  deck_too_long: ({ slide, limit }: { slide: number; limit: number }) =>
    `With slide ${slide}, what is written takes more than ${limit} screens. Shorten this slide or one before it.`,
  own_name: 'This name is Daylight’s own, or looks like it',
  source_spelled: ({ as }: { as: string }) => `This project has the source as ${as}`,
  source_visibility: ({ source }: { source: string }) => `${source} has another visibility here, which stays`,
  not_one_update: 'This is not one update: it takes an object with id, kind, key, at and data',
  not_understood: ({ why }: { why: string }) => `This request cannot be understood: ${why}`,
  unforeseen: 'Something went wrong on our side',
}
type Words = typeof en
type Code = keyof Words

/** Why the API refuses a whole request, as data; `sayRefusal` has the words. */
export type Refusal = {
  [C in Code]: Words[C] extends (values: infer Values) => string ? { code: C } & Values : { code: C }
}[Code]

const zhCN: { [C in Code]: Words[C] extends string ? string : Words[C] } = {
  key_needed: '需要有效的接入密钥：Authorization: Bearer dl_…',
  key_may_not_push: '该密钥没有推送权限',
  key_may_not_read: '该密钥没有读取权限',
  sign_in: '请先登录，或使用有读取权限的密钥',
  project_not_covered: '该密钥无权访问此项目',
  report_not_read: ({ why }) => `无法读取测试报告：${why}`,
  other_project: '正文中的项目与地址中的不是同一个',
  other_body: '此 Idempotency-Key 先前已用于另一份正文',
  kind_not_covered: ({ kind }) => `该密钥不包含此类型：${kind}`,
  not_utf8: '请求体不是 UTF-8 编码',
  not_json: ({ why }) => `请求体不是有效的 JSON：${why}`,
  body_too_large: ({ most }) => `内容过大，请减少单次发送的内容。最多 ${most}`,
  too_many_values: ({ limit }) => `值的数量过多，请分批发送。最多 ${inFull(limit)}`,
  too_many_entries: ({ limit }) => `单个列表或对象的项数过多。最多 ${inFull(limit)}`,
  number_too_long: ({ limit }) => `数字的位数过多。最多 ${inFull(limit)}`,
  nested: ({ limit }) => `嵌套层级过深。最多 ${inFull(limit)}`,
  too_many_requests: '同时发出的请求过多，请稍后重试',
  too_many_streams: '打开的实时连接过多',
  too_many_updates: '等待写入的更新过多，请稍后重试',
  ledger_not_written: '台账暂时无法写入，请稍后重试',
  update_not_stored: '更新未能保存',
  day_not_rebuilt: '无法回溯到该日期',
  too_many_days: '正在回溯的日期过多',
  file_not_made: '文件未能生成',
  reading_not_done: '暂时无法读取',
  too_many_files: '正在生成的文件过多，请稍后重试',
  no_project: '没有此项目',
  no_thing: '项目中没有此类型和编号的记录',
  no_open_day: '没有此开放日',
  no_room: '没有此开放日现场',
  join_first: '请先加入本次开放日',
  room_not_open: '本次开放日的现场未开放',
  no_address: '没有此地址',
  person_there: '此人已经在其中',
  too_many_invitations: ({ limit }) => `等待接受的邀请过多。最多 ${inFull(limit)} 个`,
  last_administrator: '至少要保留一位管理员',
  wrong_password: '当前密码不正确',
  signature_wrong: '签名缺失，或与请求体不符',
  too_many_deliveries: '等待处理的推送过多，请稍后重试',
  wrong_method: '此地址不接受该请求方法',
  slide_too_long: ({ slide, limit }) => `第 ${slide} 页在大屏幕上超过 ${limit} 页。请删减，或拆成多页。`,
  deck_too_long: ({ slide, limit }) =>
    `到第 ${slide} 页为止，文字在大屏幕上已超过 ${limit} 页。请删减这一页或之前的演示页。`,
  own_name: '该名称是 Daylight 自身的名称，或与之过于相似',
  source_spelled: ({ as }) => `本项目已有此来源，名称为：${as}`,
  source_visibility: ({ source }) => `${source} 在本项目中的可见范围不同，且保持不变`,
  not_one_update: '应为一条更新，即包含 id、kind、key、at 和 data 的 JSON 对象',
  not_understood: ({ why }) => `无法理解该请求：${why}`,
  unforeseen: '我们这边出了问题',
}
const words: Record<Language, typeof zhCN> = { en, 'zh-CN': zhCN }

const inFull = (limit: number) => limit.toLocaleString('en')

/** A refusal in the reader's language. */
export function sayRefusal(refusal: Refusal, language: Language): string {
  const said = words[language][refusal.code]
  // Which values it takes goes with its code, which a type of all codes at once cannot say.
  return typeof said === 'string' ? said : (said as (values: Refusal) => string)(refusal)
}
