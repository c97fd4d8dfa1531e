import type { saysWho as english } from '../en/says-who'
import type { InEveryLanguage } from '../every-language'

export const saysWho = {
  internalSource: '内部工具',
  how: '数据依据',
  title: '数据依据',
  updates: '所依据的更新',
  sent_other: '{{name}}：{{number}}条更新',
  latest: '最近更新的内容',
  join: '、',
  silent: '长时间未更新',
  noSource: '暂无数据来源',
  noSourceLong: '尚未收到相关数据。',
  version: '看板版本 {{version}}，{{day}}',
  rebuilt: '{{day}}的看板，由版本 {{version}} 重建',
  close: '关闭',
} satisfies InEveryLanguage<typeof english>
