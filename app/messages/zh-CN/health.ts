import type { health as english } from '../en/health'
import type { InEveryLanguage } from '../every-language'

export const health = {
  good: '正常',
  attention: '需关注',
  critical: '情况严重',
  unknown: '无法判断',
  computed_other: '依据{{count}}个数据来源计算',
  lastUpdate: '最近更新',
  waiting_other: '{{sources}}有{{count}}条更新的日期在未来，到期后计入',
  noSources: '尚无数据来源',
  teamSays: '项目组判断',
  noData: '暂无数据',
  why: '原因',
  allGood: '各项均未超出约定的预警标准。',
  tolerances: '约定的预警标准',
  tolerancesUsual: '采用通用预警标准，本项目尚未自行设定。',
  tolerancesSet: '本项目于{{day}}设定。',
  tolerancesSetBy: '由{{name}}于{{day}}为本项目设定。',
  any: '一经出现即为▲，超过{{critical}}为■',
  past: '超过{{attention}}为▲，超过{{critical}}为■',
  issues: '{{number}}个',
  under: '低于{{attention}}为▲，低于{{critical}}为■',
  slip: '里程碑延期',
  actionOverdue: '客户事项逾期',
  passRate: 'UAT 已执行用例通过率',
  criticalIssues: '未关闭的致命问题',
  csat: '满意度（区间上限）',
  declared: '项目组自己的判断',
  computedHow:
    '总体状态取计划、UAT、问题、满意度和客户事项中最差的一项，均按以下预警标准判定。满意度自5份回答起判定，以95%区间中更接近预警标准的一端为准；不足20份时不判为“情况严重”。数据来源长时间未更新时，该项显示为无法判断，而不是正常。',
} satisfies InEveryLanguage<typeof english>
