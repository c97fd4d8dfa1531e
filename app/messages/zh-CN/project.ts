import type { project as english } from '../en/project'
import type { InEveryLanguage } from '../every-language'

export const project = {
  since: '{{day}}启动',
  phase: '当前阶段：{{phase}}',
  empty: '项目已就绪，等待第一批数据',
  emptyThen: '截至当日，本项目尚未收到任何数据。',
  emptyHow: '任何工具发来第一条更新后，本页将显示计划、测试、问题以及需要您推进的事项，您无需做任何设置。',
} satisfies InEveryLanguage<typeof english>
