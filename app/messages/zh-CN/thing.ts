import type { thing as english } from '../en/thing'
import type { InEveryLanguage } from '../every-language'

export const thing = {
  one: '{{first}}。',
  two: '{{first}}；{{second}}。',
  joined: '{{first}}；{{second}}',
  yes: '是',
  no: '否',
  nothing: '无',
  history: '变更历史',
  historySummary: '各项变化及其发生时间，最近的在前。',
  began: '首次上报',
  changed: '{{label}}：{{from}} → {{to}}',
  set: '{{label}}：{{to}}',
  rewritten: '{{label}}：有修改',
  isCut: '更早的更新保存在台账中，此处未列出。',
  more_other: '另有{{number}}个',
  untold: '尚未上报',
  isToday: '您正在回看{{day}}。本页显示的是今天的情况。',
  madeFrom_other: '由{{number}}条相关更新得出。',
  how: '每条更新都连同其发生时间记入台账，之后不会改动；更正以新的更新写入。历史中列出的是您可见内容有变化的更新。',
} satisfies InEveryLanguage<typeof english>
