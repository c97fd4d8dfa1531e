import { expect, test } from 'vitest'
import { cycleName } from '~/words/cycle-name'
import { cycleStanding, uatSummary } from '~/facts/test/uat-summary'
import type { Language } from '~/words/language'
import type { UatCycleView } from '../../server/facts/test/section.ts'
import { buildBoard } from '../factories/build-board.ts'
import { buildCycle, buildUat } from '../factories/build-uat.ts'
import { plain, wordsIn } from './words-in'

const sentence = (language: Language, cycles: UatCycleView[] = buildUat().cycles) =>
  plain(uatSummary(wordsIn(language), buildBoard({ uat: buildUat({ cycles }) })))

test('what can be signed off, and what is in the way', () => {
  expect(sentence('en')).toBe('Cycle 2. Finance can be accepted; Production has 62 cases not run.')
  expect(sentence('zh-CN')).toBe('第2轮：Finance可验收；Production尚有62个用例未执行。')
})

test('nothing is called ready below the agreed rate, with blocked or with open cases', () => {
  const cycle = buildCycle('SIT', [
    { module: 'Finance', passed: 94, failed: 6 },
    { module: 'Stock', passed: 100, blocked: 1 },
  ])
  expect(sentence('en', [cycle])).toBe('SIT. No module can be accepted yet; Stock has 1 blocked case.')
})

test('everything is ready; several are', () => {
  const done = { passed: 99, failed: 1 }
  expect(sentence('en', [buildCycle('3', [{ module: 'A', ...done }])])).toBe('Cycle 3. Every module can be accepted.')
  const two = buildCycle('3', [
    { module: 'A', ...done },
    { module: 'B', ...done },
    { module: null, passed: 1, notRun: 1200 },
  ])
  expect(sentence('en', [two])).toBe('Cycle 3. A and B can be accepted; 1,200 cases are not run.')
  expect(sentence('zh-CN', [two])).toBe('第3轮：A和B可验收；尚有1,200个用例未执行。')
})

test('a cycle that has not begun, one with nothing in scope, and no cycle at all', () => {
  expect(sentence('en', [buildCycle('1', [{ module: 'A', notRun: 40 }])])).toContain('None of the 40 planned cases')
  expect(sentence('en', [buildCycle('1', [{ module: 'A', skipped: 4 }])])).toBe('Cycle 1. There are no cases to run.')
  expect(sentence('en', [])).toBe('No test cases yet.')
  expect(sentence('zh-CN', [])).toBe('暂无测试用例。')
})

test('a cycle that is over gets no “yet”, one that is to come does', () => {
  const begun = { passed: 94, failed: 6 }
  const cycles = buildUat({
    cycles: [
      buildCycle('1', [{ module: 'A', ...begun, notRun: 2 }]),
      buildCycle('2', [{ module: 'A', notRun: 1 }]),
      { ...buildCycle('3', [{ module: 'A', ...begun }]), current: true },
      buildCycle('4', [{ module: 'A', notRun: 1 }]),
    ],
  }).cycles
  const board = buildBoard({ uat: buildUat({ cycles }) })
  const standings = (language: Language) => cycles.map((cycle) => plain(cycleStanding(wordsIn(language), cycle, board)))
  expect(standings('en')).toEqual([
    'No module could be accepted; A has 2 cases not run.',
    'The only planned case was not run.',
    'No module can be accepted yet; A has 6 failed cases.',
    'The only planned case has not been run yet.',
  ])
  expect(standings('zh-CN')).toEqual([
    '没有模块可验收；A尚有2个用例未执行。',
    '计划1个用例，均未执行。',
    '尚无模块可验收；A有6个用例失败。',
    '计划1个用例，均尚未执行。',
  ])
})

test('cases that are blocked, a module out of scope, and cases without a cycle', () => {
  expect(sentence('en', [buildCycle('1', [{ module: 'A', blocked: 1 }])])).toBe(
    'Cycle 1. The only planned case is blocked.',
  )
  expect(sentence('zh-CN', [buildCycle('1', [{ module: 'A', blocked: 3 }])])).toBe('第1轮：计划3个用例，均被阻塞。')
  const skipped = buildCycle(null, [
    { module: 'A', passed: 100 },
    { module: 'B', skipped: 1 },
  ])
  expect(sentence('en', [skipped])).toBe('No cycle. Every module can be accepted.')
})

test('cycles are named as people say them', () => {
  const words = wordsIn('zh-CN')
  expect(['cycle-2', 'Cycle 2', 'CYCLE_02', '2', 'SIT-2', null].map((cycle) => cycleName(words, cycle))).toEqual([
    '第2轮',
    '第2轮',
    '第2轮',
    '第2轮',
    'SIT-2',
    '未分轮次',
  ])
})
