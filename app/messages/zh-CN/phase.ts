import type { phase as english } from '../en/phase'
import type { InEveryLanguage } from '../every-language'

export const phase = {
  'kick-off': '启动',
  requirements: '需求调研',
  design: '方案设计',
  'build-uat': '开发与 UAT',
  'go-live': '上线',
  training: '培训',
  closing: '收尾',
  none: '未分阶段',
} satisfies InEveryLanguage<typeof english>
