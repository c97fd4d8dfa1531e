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
  surveys: '调查',
  outbox: '邮件',
} satisfies InEveryLanguage<typeof english>
