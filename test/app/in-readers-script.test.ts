import { expect, test } from 'vitest'
import { inReadersScript } from '#contract/in-readers-script'
import { forReader } from '#contract/for-reader'

test('a bilingual text is read in the script of the reader, whichever part comes first', () => {
  expect(inReadersScript('第二批上线 · Wave 2 go-live', 'en')).toBe('Wave 2 go-live')
  expect(inReadersScript('第二批上线 · Wave 2 go-live', 'zh-CN')).toBe('第二批上线')
  expect(inReadersScript('ERP roll-out · ERP 推广', 'zh-CN')).toBe('ERP 推广')
  expect(inReadersScript('三号线 · LINE 3', 'en')).toBe('LINE 3')
})

test('anything else is given whole: one language, two parts in one script, more parts, a code before a title', () => {
  for (const text of [
    'Wave 2',
    '第二批',
    'Plant 4 · Foshan',
    '四厂 · 佛山',
    '财务 · Finance · UAT',
    'FI · 总账不平',
    '总账不平 · P-17',
    'v2 · 接口清单',
    '王敏 Wang Min',
    '',
  ])
    expect(inReadersScript(text, 'en')).toBe(text)
})

test('titles and names that a page was given are read so; whatever nobody declared as one stays as it is', () => {
  const title = '主数据 · Master data'
  const given = {
    ...{ key: title, url: `https://x/${title}`, text: title, count: 1, html: title },
    items: [{ title, module: null, params: { milestone: title, from: title } }],
    criticalFor: [title, 'UAT'],
  }
  const read = '主数据'
  expect(forReader(given, 'zh-CN')).toEqual({
    ...given,
    items: [{ title: read, module: null, params: { milestone: read, from: title } }],
    criticalFor: [read, 'UAT'],
  })
})

test('what people typed in the portal is shown whole, its titles too', () => {
  const title = '月结 · Month-end close'
  const typed = {
    promises: [{ title, owner: title }],
    judged: [{ title }],
    questions: [{ text: title, name: title }],
    agenda: [{ title }],
  }
  expect(forReader({ stage: typed, board: { commitments: { items: [{ title }] } } }, 'en')).toEqual({
    stage: typed,
    board: { commitments: { items: [{ title }] } },
  })
})
