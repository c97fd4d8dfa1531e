import fc from 'fast-check'
import { expect, test } from 'vitest'
import { naturalOrder } from '../../server/contract/natural-order.ts'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'

const sorted = (names: string[], language?: string) => [...names].reverse().sort(naturalOrder(language))

test.each([
  [['Cycle 2', 'Cycle 10', 'cycle 11']],
  [['ERP-9', 'ERP-10', 'ERP-101']],
  [['第一轮', '第二轮', '第三轮', '第九轮', '第十轮', '第十一轮', '第二十轮']],
  [['一期', '二期', '十期', '十二期']],
  [['第1轮', '第二轮', '第3轮']],
  [['1.2', '1.10']],
])('%j is in order', (names) => expect(sorted(names)).toEqual(names))

test('words stand as the reader’s language orders them: Chinese by pinyin', () =>
  expect(sorted(['总账', '采购', '财务'], 'zh-CN')).toEqual(['财务', '采购', '总账']))

test('any names have one order, wherever they stood before', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc
      .array(fc.constantFrom('第', '一', '十', '百', '零', '轮', '2', '10', '02', 'a', 'A', ' '), { maxLength: 8 })
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 12 }), fc.constantFrom('en', 'zh-CN'), (names, language) => {
      expect(sorted([...names].reverse(), language)).toEqual(sorted(names, language))
      expect(sorted([...names].sort(), language)).toEqual(sorted(names, language))
    }),
  )
})

test('what a board lists goes by number where nothing else orders it', async () => {
  const project = await openTestProject()
  const keys = ['X-10', 'X-2', 'X-1', 'X-21', 'X-3']
  const of = (kind: string, key: string, data: Record<string, unknown>) => buildUpdate({ kind, key, data })
  for (const key of keys) {
    const updates = [
      of('milestone', key, { title: key, plannedOn: '2026-12-01' }),
      of('action', key, { title: key }),
      of('change', key, { title: key }),
      of('commitment', key, { title: key }),
      of('test', key, { cycle: 'UAT', module: key, status: 'passed' }),
      of('response', key, { survey: key, scale: 'csat5', score: 5 }),
    ]
    await project.push(updates, `Tool ${key.slice(2)}`)
  }
  const { milestones, actions, changes, commitments, uat, satisfaction, sources } = await project.board()
  await project.close()
  const inOrder = ['X-1', 'X-2', 'X-3', 'X-10', 'X-21']
  for (const { items } of [milestones, actions, changes, commitments])
    expect(items.map(({ key }) => key)).toEqual(inOrder)
  expect(uat.cycles[0]!.modules.map(({ module }) => module)).toEqual(inOrder)
  expect(satisfaction.surveys.map(({ key }) => key)).toEqual(inOrder)
  expect(sources.map(({ name }) => name)).toEqual(['Tool 1', 'Tool 2', 'Tool 3', 'Tool 10', 'Tool 21'])
})
