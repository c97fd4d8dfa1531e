import type { table as english } from '../en/table'
import type { InEveryLanguage } from '../every-language'

export const table = {
  search: '搜索',
  searchIn: '搜索：{{label}}',
  filterBy: '按{{column}}筛选',
  all: '{{column}}：全部',
  choice: '{{value}}（{{count}}）',
  noValue: '未填写',
  sort: '排序',
  unsorted: '排序：默认',
  ascending: '{{column}} 升序',
  descending: '{{column}} 降序',
  columns: '显示列',
  rows_other: '共{{total}}条',
  shownOf: '{{shown}} / {{total}}条',
  clear: '显示全部',
  more: '再显示{{next}}条（剩余{{left}}条）',
  lastMore: '显示最后{{left}}条',
  nothingFound: '没有符合条件的记录，请减少关键词或更换筛选条件。',
  internal: '内部',
  opensTool: '{{name}}，在来源系统中打开',
  onlyFirst: '仅取得前若干条。',
  withoutScript: '此处为前{{shown}}条，共{{total}}条。浏览器未启用 JavaScript，无法搜索和筛选。',
} satisfies InEveryLanguage<typeof english>
