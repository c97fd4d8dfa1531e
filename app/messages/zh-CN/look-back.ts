import type { lookBack as english } from '../en/look-back'
import type { InEveryLanguage } from '../every-language'

export const lookBack = {
  shown: '您正在回看：{{day}}当时显示的看板。',
  rebuilt: '您正在回看：{{day}}的看板，由更新台账重建。',
  ahead: '{{day}}尚未到来，此处显示今天的看板。',
  close: '关闭',
  back: '回到今天',
  pick: '查看某一天的看板',
  go: '查看',
  means: '显示各页面在当日结束时的内容。',
  rowsAreToday: '图表与数字为{{day}}的数据，页尾的列表为今天的数据。',
} satisfies InEveryLanguage<typeof english>
