import { describe, expect, test } from 'vitest'
import { judgeUpdate } from '../../server/ledger/judge-update.ts'
import type { Language } from '../../server/contract/languages.ts'
import { kindNames } from '../../server/facts/registry.ts'

const good = { id: 'jira:1', kind: 'issue', key: 'ERP-1', at: '2026-10-01T09:00:00+08:00', data: { status: 'open' } }

/** Where the update is wrong, and what is said of it. */
function said(change: Record<string, unknown>, language: Language) {
  const refused = judgeUpdate({ ...good, ...change }, language)
  return refused && `${refused.path}: ${refused.message}`
}

describe('what is said of an update that cannot be applied', () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    [
      'an instant without an offset',
      { at: '2026-10-01T09:00:00' },
      'at: Takes an instant with its offset, such as 2026-10-01T09:00:00+08:00',
      'at: 应为带时区偏移的时间，例如 2026-10-01T09:00:00+08:00',
    ],
    [
      'a date with slashes',
      { kind: 'milestone', data: { plannedOn: '2026/12/01' } },
      'data.plannedOn: Takes a date such as 2026-10-01',
      'data.plannedOn: 应为日期，例如 2026-10-01',
    ],
    ['no key', { key: undefined }, 'key: This is missing', 'key: 缺少此项'],
    ['an empty key', { key: '' }, 'key: Must not be empty', 'key: 不能为空'],
    ['no data', { data: undefined }, 'data: This is missing', 'data: 缺少此项'],
    ['data that is text', { data: 'open' }, 'data: Takes an object, not text', 'data: 应为对象，而不是文本'],
    ['a number as key', { key: 17 }, 'key: Takes text, not a number', 'key: 应为文本，而不是数字'],
    [
      'a number as text',
      { kind: 'response', data: { score: '5' } },
      'data.score: Takes a number, not text',
      'data.score: 应为数字，而不是文本',
    ],
    [
      'a status that is none',
      { data: { status: 'Done' } },
      'data.status: Takes one of open, closed',
      'data.status: 应为以下之一：open、closed',
    ],
    ['a long key', { key: 'k'.repeat(201) }, 'key: Takes at most 200 characters', 'key: 最多 200 个字符'],
    [
      'a link that is none',
      { url: 'ERP-17' },
      'url: Takes an address such as https://jira.example.com/browse/ERP-17',
      'url: 应为网址，例如 https://jira.example.com/browse/ERP-17',
    ],
    [
      'a currency that is none',
      { kind: 'change', data: { currency: '元' } },
      'data.currency: Takes a currency of three letters such as CNY',
      'data.currency: 应为3个字母的货币代码，例如 CNY',
    ],
  ])('%s', (_, change, english, chinese) => {
    expect(said(change, 'en')).toBe(english)
    expect(said(change, 'zh-CN')).toBe(chinese)
  })

  test('an unknown kind, with those that are known', () => {
    expect(said({ kind: 'bug' }, 'en')).toBe(`kind: Unknown kind; known are ${kindNames.join(', ')}`)
    expect(said({ kind: 'bug' }, 'zh-CN')).toBe(`kind: 未知的类型；已知的有 ${kindNames.join(', ')}`)
  })
})
