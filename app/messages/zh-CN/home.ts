import type { home as english } from '../en/home'
import type { InEveryLanguage } from '../every-language'

export const home = {
  title: '您的项目',
  lead: '最需要关注的项目排在最前。',
  empty: '您还没有可查看的项目',
  emptyMore: '您的账号正常。项目组授予您项目权限后，项目将显示在这里。',
  milestones: '里程碑',
  milestonesOf: '{{completed}}/{{total}}',
  uat: 'UAT',
  critical: '致命问题',
  satisfaction: '满意度',
  trendLabel: '未关闭问题，90天',
  trend: '近90天未关闭问题：由{{first}}个变为{{last}}个。',
  track: '阶段',
  phaseIs: '{{phase}}：{{state}}',
  phaseDone: '已完成',
  phaseNow: '进行中',
  phaseNext: '未开始',
} satisfies InEveryLanguage<typeof english>
