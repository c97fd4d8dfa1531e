import { expect, test } from 'vitest'
import { messages as english } from '~/messages/en'
import { messages as chinese } from '~/messages/zh-CN'
import type { Messages } from '~/words/translate'
import { readText } from './factories/read-imports.ts'

const textsOf = (messages: Messages): string[] =>
  Object.values(messages).flatMap((value) => (typeof value === 'string' ? value : textsOf(value)))

/** What code says: the texts between quotation marks, without what is put into them. */
const textsIn = (file: string): string[] =>
  [...readText(file).matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g)].map(([, plain, filled]) => plain ?? filled!)
const han = /\p{Script=Han}/u
const refusals = ['server/contract/refusals.ts', 'server/contract/explain.ts'].flatMap(textsIn)
const inEnglish = [
  ...textsOf(english),
  ...textsIn('server/outbox/mails/words/english.ts'),
  ...refusals.filter((text) => !han.test(text)),
]
const inChinese = [
  ...textsOf(chinese),
  ...textsIn('server/outbox/mails/words/chinese.ts'),
  ...refusals.filter((text) => han.test(text)),
]

const rows = readText('docs/glossary.md')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
const listed = (column: number, mark: string) =>
  rows.flatMap((row) => row[column]!.split(mark).map((word) => word.trim())).filter((word) => word !== '')

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

test('the glossary lists what is said in both languages, and what never is', () => {
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter((row) => row.length !== 7 || !row[1] || !row[2] || !row[3])).toEqual([])
  expect(listed(4, ',').length).toBeGreaterThan(10)
  expect(listed(5, '、').length).toBeGreaterThan(10)
  expect([inEnglish.length > 1000, inChinese.length > 1000]).toEqual([true, true])
})

test.each(listed(4, ','))('nobody reads “%s” in English', (word) => {
  const said = new RegExp(`\\b${escape(word)}\\b`, 'i')
  expect(inEnglish.filter((text) => said.test(text.replace(/\{\{\w+\}\}/g, '')))).toEqual([])
})

test.each(listed(5, '、'))('nobody reads “%s” in Chinese', (word) => {
  expect(inChinese.filter((text) => text.includes(word))).toEqual([])
})

test('in Chinese, what is counted is written in figures', () => {
  const counted = /[二两三四五六七八九十][个项天周人份位道次秒页条封]|[二两三四五六七八九十](?:分钟|个月)/u
  expect(inChinese.filter((text) => counted.test(text))).toEqual([])
})

test('in Chinese, quotation marks are Chinese ones', () => {
  expect(inChinese.filter((text) => /["「『]/.test(text))).toEqual([])
})
