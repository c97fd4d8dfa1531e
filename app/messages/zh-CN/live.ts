import type { live as english } from '../en/live'
import type { InEveryLanguage } from '../every-language'

export const live = {
  live: '实时',
  connecting: '连接中',
  reconnecting: '重新连接中',
  offline: '已断开',
  offlineDetail: '连接已中断，当前显示的是{{ago}}的数据；恢复连接后会自动更新。',
} satisfies InEveryLanguage<typeof english>
