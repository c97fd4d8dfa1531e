import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BoardChange } from '#contract/board'
import { weighFirst } from '~/boards/difference/weigh-first'

const sections = ['milestones', 'uat', 'issues', 'changes'] as const
const arbitraryChanges = fc.array(
  fc.record({
    section: fc.constantFrom<BoardChange['section']>(...sections),
    mark: fc.constantFrom<BoardChange['mark']>('critical', 'attention', 'good', null),
  }) as fc.Arbitrary<BoardChange>,
)

test('each change stands among the first or the rest, in the order given', () => {
  fc.assert(
    fc.property(arbitraryChanges, fc.integer({ min: 0, max: 8 }), (changes, count) => {
      const [first, rest] = weighFirst(changes, count)
      expect(first.length).toBe(Math.min(count, changes.length))
      expect(changes.filter((change) => first.includes(change))).toEqual(first)
      expect(changes.filter((change) => rest.includes(change))).toEqual(rest)
      expect(first.length + rest.length).toBe(changes.length)
    }),
  )
})

test('one section alone does not fill the first while others have something to tell', () => {
  const change = (section: BoardChange['section']) => ({ section, mark: 'attention' }) as BoardChange
  const changes = [...Array.from({ length: 6 }, () => change('milestones')), change('uat'), change('issues')]
  const [first] = weighFirst(changes, 4)
  expect(first.map(({ section }) => section)).toEqual(['milestones', 'milestones', 'uat', 'issues'])
})
