import type { reason as english } from '../en/reason'
import type { InEveryLanguage } from '../every-language'

export const reason = {
  internalMilestone: '一个内部里程碑',
  internalAction: '一项内部事项',
  untitled: '未命名',
  milestoneLate: '{{what}}：比约定晚{{delay}}，现预计{{date}}完成',
  milestoneOverdue: '{{what}}：应于{{date}}完成，已逾期{{delay}}',
  goLiveOverdue: '上线：约定于{{date}}，已逾期{{delay}}',
  passRateLow: '{{where}}：已执行用例通过率{{rate}}，低于约定的{{limit}}',
  wholeUat: 'UAT',
  criticalOpen_other: '{{count}}个致命问题未关闭，约定上限为{{limit}}个',
  csatLow: '{{what}}：满意度{{rate}}（{{n}}份回答），低于约定的{{limit}}',
  csatLowWithin: '{{what}}：满意度{{rate}}（{{n}}份回答，{{interval}}），低于约定的{{limit}}',
  actionOverdue: '{{what}}：应于{{date}}完成，已逾期{{delay}}',
  sourceSilent: '{{source}}自{{date}}起未发来{{what}}（已{{delay}}），因此无法判断',
  sent: {
    milestones: '里程碑更新',
    uat: 'UAT 结果',
    issues: '问题更新',
    satisfaction: '调查回答',
    actions: '事项更新',
  },
  other: '超出约定的容差',
  owner: '负责人：{{name}}',
  noOwner: '尚未指定负责人',
  noDate: '尚未约定日期',
  neededFor: '须在{{date}}“{{milestone}}”之前解决',
  answeredOn: '最近作答于{{date}}',
  team: '交付团队',
  section: {
    milestones: '计划',
    uat: 'UAT',
    issues: '问题',
    satisfaction: '满意度',
    actions: '客户事项',
  },
} satisfies InEveryLanguage<typeof english>
