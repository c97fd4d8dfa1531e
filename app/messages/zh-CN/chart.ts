import type { chart as english } from '../en/chart'
import type { InEveryLanguage } from '../every-language'

export const chart = {
  showTable: '查看数据表',
  showAll: '显示全部{{total}}行',
  today: '今天',
  day: '日期',
  fromTo: '{{from}}至{{to}}',
  none: '–',
} satisfies InEveryLanguage<typeof english>
