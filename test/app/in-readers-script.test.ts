import { expect, test } from 'vitest'
import { inReadersScript } from '#contract/in-readers-script'
import { forReader } from '~/lib/in-readers-script'

test('a bilingual text is read in the script of the reader, whichever part comes first', () => {
  expect(inReadersScript('第二批上线 · Wave 2 go-live', 'en')).toBe('Wave 2 go-live')
  expect(inReadersScript('第二批上线 · Wave 2 go-live', 'zh-CN')).toBe('第二批上线')
  expect(inReadersScript('ERP roll-out · ERP 推广', 'zh-CN')).toBe('ERP 推广')
})

test('anything else is given whole: one language, two parts in one script, more parts', () => {
  for (const text of [
    'Wave 2',
    '第二批',
    'Plant 4 · Foshan',
    '四厂 · 佛山',
    '财务 · Finance · UAT',
    '王敏 Wang Min',
    '',
  ])
    expect(inReadersScript(text, 'en')).toBe(text)
})

test('everything a page was given is read so, but keys and links stay', () => {
  const given = { key: '甲 · A', url: 'https://x/甲 · A', count: 1, items: [{ title: '甲 · A', module: null }] }
  expect(forReader(given, 'zh-CN')).toEqual({ ...given, items: [{ title: '甲', module: null }] })
})
