import { expect, test } from 'vitest'
import { inReadersScript } from '#contract/in-readers-script'
import { forReader } from '#contract/for-reader'
import { nameInBothScripts, nameInScript } from '#contract/name-in-script'

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

test.each(['王敏 Wang Min', '王敏 · Wang Min', '王敏（Wang Min）', '王敏(Wang Min)', 'Wang Min 王敏', 'Wang Min/王敏'])(
  '%s is one person, read in one script',
  (name) => {
    expect([nameInScript(name, 'zh-CN'), nameInScript(name, 'en')]).toEqual(['王敏', 'Wang Min'])
    expect(inReadersScript(nameInBothScripts(name), 'zh-CN')).toBe('王敏')
  },
)

test('a name in one script, and what is no name, stays as it was said', () => {
  for (const name of ['王敏', 'Wang Min', '财务 UAT 组', '总账 month-end', 'IT', '王敏 Wang Min <w@x.example>', ''])
    expect([nameInScript(name, 'zh-CN'), nameInScript(name, 'en'), nameInBothScripts(name)]).toEqual([name, name, name])
})

test('people are read in one script wherever they are named, but not in a form', () => {
  const name = '王敏 Wang Min'
  const given = { decidedBy: name, agenda: [{ title: name, presenter: name }], attendees: [{ name }] }
  expect(forReader({ ...given, presenters: [name], asWritten: { owner: name } }, 'en')).toEqual({
    decidedBy: 'Wang Min',
    agenda: [{ title: name, presenter: 'Wang Min' }],
    attendees: [{ name: 'Wang Min' }],
    presenters: ['Wang Min'],
    asWritten: { owner: name },
  })
  // Tables are filtered by it: one link is good in both languages.
  expect(forReader({ items: [{ owner: name }] }, 'en')).toEqual({ items: [{ owner: '王敏 · Wang Min' }] })
})
