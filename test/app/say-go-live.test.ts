import { expect, test } from 'vitest'
import type { Headline } from '#contract/board'
import { sayGoLive } from '~/facts/milestone/say-go-live'
import { wordsIn } from './words-in'

const about = (title: string | null): Headline => ({
  code: 'onTrack',
  params: { key: title && 'M9', title, date: '2026-12-14' },
  cause: null,
  passRate: null,
  criticalOpen: 0,
})

test.each([
  ['Go-live, wave 2', 'Go-live, wave 2', 'Go-live, wave 2'],
  ['第二批上线', '第二批上线', '第二批上线'],
  ['Foshan', 'Go-live: Foshan', '上线：Foshan'],
  ['Delivered', 'Go-live: Delivered', '上线：Delivered'],
  ['Go-live', 'Go-live', '上线'],
  [null, 'Go-live', '上线'],
])('calls the go-live %o by its name', (title, inEnglish, inChinese) => {
  expect(sayGoLive(wordsIn('en'), about(title))).toBe(inEnglish)
  expect(sayGoLive(wordsIn('zh-CN'), about(title))).toBe(inChinese)
})

test('keeps the name short enough for two lines on a phone', () => {
  expect(sayGoLive(wordsIn('en'), about('Go-live of wave 2 in all the plants of the southern region'))).toMatch(
    /^.{1,43}…$/,
  )
})
