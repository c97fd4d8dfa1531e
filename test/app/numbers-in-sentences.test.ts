import { expect, test } from 'vitest'
import { wordsIn } from './words-in'

test.each([
  ['en', '2,898 days overdue', '1 day', '1,204 answers'],
  ['zh-CN', '逾期2,898天', '1天', '1,204份回答'],
] as const)('a number in a sentence is written as %s writes numbers', (language, overdue, one, answers) => {
  const { t, format } = wordsIn(language)
  expect(t('actions.overdueBy', { days: format.days(2898) })).toBe(overdue)
  expect(format.days(1)).toBe(one)
  expect(t('figures.answers', { count: 1204 })).toBe(answers)
})
