import type { headline as english } from '../en/headline'
import type { InEveryLanguage } from '../every-language'

export const headline = {
  sentence: '{{main}}；{{details}}。',
  short: '{{main}}。',
  comma: '，',
  nothingYet: '尚未收到任何进展数据',
  noGoLive_other: '{{total}}个里程碑已完成{{completed}}个，上线日期尚未约定',
  noMilestones: '尚未收到里程碑数据',
  live: '已于{{date}}上线',
  liveNamed: '{{title}}已于{{date}}上线',
  onTrack: '项目按计划推进，将于{{date}}上线',
  onTrackNamed: '{{title}}按计划推进，将于{{date}}完成',
  atRisk: '{{date}}上线的计划未变，但存在风险',
  atRiskNamed: '{{title}}仍计划于{{date}}完成，但存在风险',
  unsure: '约定于{{date}}上线，但目前没有数据说明能否如期',
  unsureNamed: '{{title}}约定于{{date}}完成，但目前没有数据说明能否如期',
  moved: '上线延后至{{date}}，比计划晚{{delay}}',
  movedNamed: '{{title}}延后至{{date}}，比计划晚{{delay}}',
  overdue: '原定{{date}}上线，已逾期{{delay}}',
  overdueNamed: '{{title}}原定{{date}}完成，已逾期{{delay}}',
  uat: 'UAT 通过率{{rate}}',
  criticalOpen_other: '{{number}}个致命问题未关闭',
} satisfies InEveryLanguage<typeof english>
