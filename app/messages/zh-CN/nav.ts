import type { nav as english } from '../en/nav'
import type { InEveryLanguage } from '../every-language'

export const nav = {
  overview: '总览',
  plan: '计划',
  uat: 'UAT',
  issues: '问题',
  satisfaction: '满意度',
  changes: '变更',
  actions: '客户事项',
  openDays: '开放日',
  surveys: '问卷',
  outbox: '邮件',
  sources: '数据来源',
  connections: '工具对接',
  quarantine: '隔离区',
  waiting_other: '隔离区有{{number}}条更新待处理',
  console: '控制台',
  present: '大屏幕',
  room: '开放日',
  // Titles of pages that no navigation leads to.
  planOpenDays: '安排开放日',
  changeOpenDay: '修改开放日',
  deck: '演示页',
  recap: '开放日回顾',
  sendSurvey: '发送问卷',
  template: '问卷模板',
  invitations: '发放对象',
  surveyLink: '问卷链接',
  mailSamples: '各类邮件的样式',
  message: '单封邮件',
} satisfies InEveryLanguage<typeof english>
