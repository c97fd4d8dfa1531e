import { expect, test } from 'vitest'
import { issuesSummary } from '~/facts/issue/issues-summary'
import { burndownDays } from '~/facts/issue/burndown-days'
import { issuesPerWeek } from '~/facts/issue/weekly-flow'
import type { Language } from '~/words/language'
import type { IssuesView } from '../../server/contract/board.ts'
import { buildBoard } from '../factories/build-board.ts'
import { buildBurndown, buildIssues } from '../factories/build-issues.ts'
import { plain, wordsIn } from './words-in'

const sentence = (language: Language, overrides: Partial<IssuesView> = {}) =>
  plain(issuesSummary(wordsIn(language), buildBoard({ issues: buildIssues(overrides) })))

test('how many are open, from what peak, and when the last may be closed', () => {
  expect(sentence('en')).toBe(
    '37 open, down from 65. At the pace of the last 12 weeks the last issue is closed between 9 and 30 Dec.',
  )
  expect(sentence('zh-CN')).toBe('未关闭37个，峰值65个。按近12周的速度，最后一个问题将于12月9日至30日关闭。')
})

test('a forecast across months, across years, and of a single day', () => {
  const forecast = (p50: string, p95: string) => ({ forecast: { p50, p85: p95, p95 } })
  expect(sentence('en', forecast('2026-11-28', '2026-12-12'))).toContain('between 28 Nov and 12 Dec.')
  expect(sentence('zh-CN', forecast('2026-11-28', '2026-12-12'))).toContain('将于11月28日至12月12日关闭。')
  expect(sentence('en', forecast('2026-12-28', '2027-01-12'))).toContain('between 28 Dec and 12 Jan 2027.')
  expect(sentence('en', forecast('2026-12-09', '2026-12-09'))).toContain('the last issue is closed by 9 Dec.')
})

test('a span that is wide is said by parts of months', () => {
  const wide = { forecast: { p50: '2027-03-11', p85: '2027-05-01', p95: '2027-06-25' } }
  expect(sentence('en', wide)).toContain('is closed between mid-Mar 2027 and late Jun 2027.')
  expect(sentence('zh-CN', wide)).toContain('将于2027年3月中旬至2027年6月下旬关闭。')
})

test('how many are left at the go-live at this pace, and whether that is what was agreed', () => {
  const left = (open: number, critical: number, limit: number) => ({
    atGoLive: { on: '2026-12-14', open, critical, limit, holds: critical <= limit },
  })
  const pace = 'At the pace of the last 12 weeks '
  expect(sentence('en', left(12, 2, 0))).toBe(
    `37 open, down from 65. ${pace}12 are still open at go-live on 14 Dec, 2 of them critical; the agreed limit is 0. The last is closed between 9 and 30 Dec.`,
  )
  expect(sentence('en', left(12, 2, 4))).toContain('2 of them critical, within the agreed limit of 4.')
  expect(sentence('en', left(1, 1, 0))).toContain(
    'a critical one is still open at go-live on 14 Dec; the agreed limit is 0.',
  )
  expect(sentence('en', left(1, 0, 0))).toContain('one is still open at go-live on 14 Dec, and not a critical one.')
  expect(sentence('en', left(0, 0, 0))).toContain(`${pace}all are closed by go-live on 14 Dec.`)
  expect(sentence('zh-CN', left(12, 2, 0))).toContain(
    '12月14日上线时仍有12个未关闭，其中致命2个，约定的上限为0个。最后一个将于',
  )
  expect(sentence('zh-CN', left(0, 0, 0))).toContain('12月14日上线前将全部关闭。')
})

test('why there is no forecast', () => {
  const young = { forecast: null, open: 3, burndown: buildBurndown('2026-11-10', [1, 2, 3]) }
  expect(sentence('en', young)).toBe('3 open, the most so far. A forecast needs four weeks of history.')
  expect(sentence('zh-CN', young)).toContain('历史数据不足4周')
  const without = (burndown: IssuesView['burndown']) => ({ forecast: null, open: 60, burndown })
  const slowly = without(buildBurndown('2026-06-01', [...Array<number>(120).fill(60), 59]))
  expect(sentence('en', slowly)).toContain('it may take more than two years')
  expect(sentence('zh-CN', slowly)).toContain('可能需要2年以上')
  const growing = without(buildBurndown('2026-09-15', [58, 57, 60]))
  expect(sentence('en', growing)).toContain('no more were closed than came in')
  expect(sentence('zh-CN', growing)).toContain('关闭的问题不多于新增的问题')
  const forgotten = without(buildBurndown('2026-01-05', [61, 60]))
  expect(sentence('en', forgotten)).toContain('Nothing was closed in the last 12 weeks')
  expect(sentence('zh-CN', forgotten)).toContain('近12周没有关闭任何问题')
})

test('nothing yet, and nothing any more', () => {
  expect(sentence('en', { total: 0, open: 0, burndown: [] })).toBe('No issues yet.')
  expect(sentence('zh-CN', { total: 0, open: 0, burndown: [] })).toBe('暂无问题。')
  expect(sentence('en', { total: 1200, open: 0 })).toBe('All 1,200 issues are closed.')
  expect(sentence('en', { total: 1, open: 0 })).toBe('The only issue reported is closed.')
  expect(sentence('zh-CN', { total: 1, open: 0 })).toBe('1个问题已全部关闭。')
})

test('a burndown goes on to today, with nothing happening', () => {
  const days = burndownDays(buildIssues({ burndown: buildBurndown('2026-11-19', [4, 3]) }), '2026-11-22')
  expect(days.map(({ day, open, opened, closed }) => [day, open, opened, closed])).toEqual([
    ['2026-11-19', 4, 4, 0],
    ['2026-11-20', 3, 0, 1],
    ['2026-11-21', 3, 0, 0],
    ['2026-11-22', 3, 0, 0],
  ])
  expect(burndownDays(buildIssues({ burndown: [] }), '2026-11-22')).toEqual([])
})

test('weeks begin on Monday and lose nothing', () => {
  const days = buildBurndown('2026-11-13', [2, 5, 4, 4, 9, 1])
  expect(issuesPerWeek(days, 26)).toEqual([
    { monday: '2026-11-09', opened: 5, reopened: 0, closed: 1 },
    { monday: '2026-11-16', opened: 5, reopened: 0, closed: 8 },
  ])
  expect(issuesPerWeek(days, 1)).toHaveLength(1)
})
