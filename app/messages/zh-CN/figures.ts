import type { figures as english } from '../en/figures'
import type { InEveryLanguage } from '../every-language'

export const figures = {
  title: '关键数字',
  goLive: '上线',
  uat: 'UAT 通过率',
  critical: '未关闭致命问题',
  satisfaction: '满意度',
  none: '–',
  asPlanned: '与计划一致',
  live: '已上线',
  later: '比计划晚{{days}}',
  overdue: '已逾期{{days}}',
  noGoLive: '日期尚未约定',
  planned: '启动时约定',
  executedOf: '{{cycle}}，已执行{{rate}}',
  notExecuted: '尚未执行',
  noCases: '暂无用例',
  down: '{{day}}为{{count}}个',
  up: '{{day}}为{{count}}个，有所增加',
  same: '与{{day}}持平',
  ofOpen_other: '未关闭问题共{{count}}个',
  noIssues: '暂无问题',
  interval: '区间{{low}}至{{high}}',
  answered: '{{invited}}人中{{responded}}人作答',
  answers_other: '{{count}}份回答',
  noSurvey: '尚未调查',
  goLiveHow: '上线里程碑的日期：已完成取完成日，否则取预测日，再否则取计划日。延后天数从约定日期起按日历天计算。',
  uatHow:
    '当前轮次中，通过用例数除以已执行用例数（通过与失败之和），跳过的用例不计入。当前轮次：最近开始执行、且已执行不少于计划十分之一（至少5个）用例的一轮。',
  criticalHow: '当前未关闭、严重程度为“致命”的问题数，并与十四天前比较。',
  satisfactionHow: '最近一次调查中，1至5分里选择4分和5分的比例，并给出95% Wilson 区间：真实比例有95%的把握落在其中。',
} satisfies InEveryLanguage<typeof english>
