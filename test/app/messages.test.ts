import { describe, expect, test } from 'vitest'
import type { Messages } from '~/words/translate'
import { messages as chinese } from '~/messages/zh-CN'
import { messages as english } from '~/messages/en'

const flatten = (messages: Messages, prefix = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  )
const inEnglish = new Map(flatten(english))
const inChinese = new Map(flatten(chinese))
const params = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!))].sort()

/** "9 and 30 Dec" names the month at its end, "12月9日至30日" at its beginning. */
const byGrammar = ['issues.when.sameMonth']
/** An address and a name, as they are typed. */
const asTyped = ['openDays.form.peopleExample']
/** What stands between words may be spaces and marks. */
const isSeparator = (text: string) => /^\P{L}+$/u.test(text)

describe('messages', () => {
  test('has every key in both languages; only English tells one from many', () => {
    const keys = [...inEnglish.keys()].filter((key) => !key.endsWith('_one'))
    expect([...inChinese.keys()].sort()).toEqual(keys.sort())
  })

  test('has the other form wherever there is a form for one', () => {
    const singular = [...inEnglish.keys()].filter((key) => key.endsWith('_one'))
    expect(singular.filter((key) => !inEnglish.has(key.replace(/_one$/, '_other')))).toEqual([])
  })

  test('is given nothing that one language says and the other leaves out', () => {
    const differing = [...inChinese].filter(([key, text]) => {
      const wanted = params(inEnglish.get(key)!).filter((name) => name !== 'count')
      return (
        params(text)
          .filter((name) => name !== 'count')
          .join() !== wanted.join()
      )
    })
    expect(differing.map(([key]) => key).filter((key) => !byGrammar.includes(key))).toEqual([])
  })

  test('never calls how bad an issue is and how a project stands by one Chinese word', () => {
    const under = (prefix: string) => [...inChinese].filter(([key]) => key.startsWith(prefix)).map(([, text]) => text)
    const healths = ['good', 'attention', 'critical', 'unknown'].map((health) => inChinese.get(`health.${health}`))
    expect(under('issues.severity.').filter((word) => healths.includes(word))).toEqual([])
    expect(under('issues.severity.').slice(0, 4)).toEqual(['致命', '严重', '一般', '轻微'])
  })

  test('has no empty text, no stray spaces and no half-width punctuation beside a Chinese character', () => {
    const all = [...inEnglish, ...inChinese].filter(([, text]) => !isSeparator(text))
    expect([...inEnglish, ...inChinese].filter(([, text]) => text === '')).toEqual([])
    expect(all.filter(([, text]) => text !== text.trim())).toEqual([])
    // What is said in place of {{name}} may be Chinese too.
    const halfWidth = /[\u4e00-\u9fff}] ?[,:;?!()]|[,:;?!()] ?[\u4e00-\u9fff{]/
    expect([...inChinese].filter(([key, text]) => halfWidth.test(text) && !asTyped.includes(key))).toEqual([])
  })
})
