import { expect, test } from 'vitest'
import { changeEffect } from '~/facts/change/change-effect'
import { sayChange } from '~/boards/difference/say-change'
import type { Language } from '~/words/language'
import { plain, wordsIn } from './words-in'

const join = (parts: (string | null)[]) => plain(parts.join(' | '))

const issues = (language: Language, params: { closed: number; opened: number; from: number; to: number }) => {
  const { text, details } = sayChange(wordsIn(language), { code: 'issues', section: 'issues', mark: null, params })
  return join([text, ...details])
}

test('issues closed and opened, without what did not happen', () => {
  const counts = { from: 9, to: 7 }
  expect(issues('en', { closed: 12, opened: 10, ...counts })).toBe('12 issues closed, 10 opened | now 7 open, then 9')
  expect(issues('en', { closed: 1, opened: 0, ...counts })).toBe('1 issue closed | now 7 open, then 9')
  expect(issues('en', { closed: 0, opened: 1, from: 6, to: 7 })).toBe('1 issue opened | now 7 open, then 6')
  expect(issues('en', { closed: 0, opened: 0, ...counts })).toBe('Open issues: 9 → 7')
  expect(issues('zh-CN', { closed: 12, opened: 10, ...counts })).toBe('关闭问题12个，新增10个 | 现有7个未关闭，当时9个')
  expect(issues('zh-CN', { closed: 0, opened: 1, from: 6, to: 7 })).toBe('新增问题1个 | 现有7个未关闭，当时6个')
})

const effect = (language: Language, impactDays: number | null, impactCost: number | null, currency: string | null) =>
  join(changeEffect(wordsIn(language), { impactDays, impactCost, currency }))

test('a change that saves money says so, as one that saves days', () => {
  expect(effect('en', 4, 86_000, 'CNY')).toBe('adds 4 days | costs CNY 86,000')
  expect(effect('en', -4, -5000, 'CNY')).toBe('saves 4 days | saves CNY 5,000')
  expect(effect('en', 0, -5000, null)).toBe('no effect on dates | saves 5,000')
  expect(effect('zh-CN', null, -5000, 'CNY')).toBe(' | 节省费用 ¥5,000')
})

test('money stands in millions or 万 where that loses nothing, and in full where it would', () => {
  const cost = (language: Language, amount: number, currency = 'CNY') => effect(language, null, amount, currency)
  const costs = (amount: string) => ` | costs ${amount}`
  expect(cost('en', 1_200_000)).toBe(costs('CNY 1.2 million'))
  expect(cost('en', 1_234_567)).toBe(costs('CNY 1,234,567'))
  expect(cost('en', 2_000_000_000, 'USD')).toBe(costs('USD 2 billion'))
  expect(cost('zh-CN', 86_000)).toBe(' | 增加费用 ¥8.6万')
  expect(cost('zh-CN', 86_512)).toBe(' | 增加费用 ¥86,512')
  expect(cost('zh-CN', 125_000_000)).toBe(' | 增加费用 ¥1.25亿')
  expect(cost('zh-CN', 120_000, 'USD')).toBe(' | 增加费用 US$12万')
})
