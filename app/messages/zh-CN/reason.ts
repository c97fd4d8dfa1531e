import type { reason as english } from '../en/reason'
import type { InEveryLanguage } from '../every-language'

export const reason = {
  internalSource: '内部工具',
  sourceSilent: '{{source}}自{{date}}起未发来{{what}}（已{{delay}}），因此无法判断',
  owner: '负责人：{{name}}',
  noOwner: '尚未指定负责人',
  ours: '由项目组解决',
  noDate: '尚未约定日期',
  neededFor: '须在{{date}}“{{milestone}}”之前解决',
  team: '项目组',
} satisfies InEveryLanguage<typeof english>
