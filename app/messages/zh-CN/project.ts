import type { project as english } from '../en/project'
import type { InEveryLanguage } from '../every-language'

export const project = {
  since: '{{day}}启动',
  phase: '当前阶段：{{phase}}',
  empty: '项目已就绪，等待第一批数据',
  emptyThen: '截至当日，本项目尚未收到任何数据。',
} satisfies InEveryLanguage<typeof english>
