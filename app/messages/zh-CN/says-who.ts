import type { saysWho as english } from '../en/says-who'
import type { InEveryLanguage } from '../every-language'

export const saysWho = {
  how: '统计口径',
  title: '数据依据',
  sources: '数据来源',
  silent: '久未更新',
  noSource: '暂无数据来源',
  noSourceLong: '尚未收到相关数据。',
  version: '看板版本 {{version}}，{{day}}',
  close: '关闭',
} satisfies InEveryLanguage<typeof english>
