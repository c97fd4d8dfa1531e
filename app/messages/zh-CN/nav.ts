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
  console: '控制台',
  present: '大屏幕',
  room: '开放日',
} satisfies InEveryLanguage<typeof english>
