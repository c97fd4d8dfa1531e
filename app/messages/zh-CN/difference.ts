import type { difference as english } from '../en/difference'
import type { InEveryLanguage } from '../every-language'

export const difference = {
  title: '{{day}}以来的变化',
  titleOpenDay: '{{day}}开放日以来的变化',
  none: '{{day}}以来没有变化。',
  notListed_other: '另有{{number}}项较次要的变化未在此列出。',
  more_other: '另有{{count}}项变化',
  how: '将当前看板与当日结束时的看板相比较。每项变化按对项目的影响标注：● 向好，▲ 需关注，■ 情况严重；未标记的仅作告知。',
  health: '总体状态：由“{{from}}”变为“{{to}}”',
  due: '{{date}}到期',
  untitled: '未命名',
} satisfies InEveryLanguage<typeof english>
