import type { InEveryLanguage } from '../../messages/every-language'
import type { changes as english } from './words.en'

export const changes = {
  title: '变更请求',
  empty: '暂无变更请求。',
  emptyMore: '收到变更请求后，其原因、对日期和费用的影响以及决定人将显示在这里。',
  undecided_other: '{{number}}项变更等待决定。',
  decided_other: '{{count}}项变更均已决定。',
  status: {
    proposed: '已提出',
    assessing: '评估中',
    approved: '已批准',
    rejected: '已拒绝',
    done: '已实施',
  },
  adds: '增加{{days}}',
  saves: '缩短{{days}}',
  noDelay: '不影响日期',
  costs: '增加费用 {{amount}}',
  savesCost: '节省费用 {{amount}}',
  decidedOn: '{{day}}{{status}}',
  by: '决定人：{{name}}',
  requestedBy: '提出人：{{name}}',
  internalTitle: '内部变更',
  affects: '影响{{milestones}}',
  milestoneOn: '{{title}}（{{day}}）',
  milestoneLate: '{{title}}（{{day}}，比约定晚{{days}}）',
  more_other: '另有{{count}}项',
  waiting: '等待决定',
  decidedTitle: '已决定',
  how: '变更请求以数据来源所述为准。天数为计划增加的日历天，费用为估算值；仅当来源注明时才显示为零。',
  difference: {
    proposed: '提出变更：{{what}}',
    decided: '变更{{status}}：{{what}}',
  },
  seeAll: '查看全部变更请求',
  outOf: '{{total}}项变更请求中，{{undecided}}项等待决定。',
} satisfies InEveryLanguage<typeof english>
