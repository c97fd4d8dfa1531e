import { expect, test } from 'vitest'
import { currentScore } from '../../server/contract/board/current-survey.ts'
import { differenceOf } from '../../server/board/difference-of.ts'
import { summariseProject } from '../../server/board/summarise-project.ts'
import type { Score, SurveyView } from '../../server/contract/board.ts'
import { figureChanges } from '../../server/contract/open-days/figure-changes.ts'
import { buildBoard } from '../factories/build-board.ts'
import { buildSurvey } from '../factories/build-survey.ts'

const scored = (score: number, n: number): Score => ({ score, low: score - 0.1, high: score + 0.05, n })
const sponsors = buildSurvey({ key: 'Q3', series: 'quarterly', csat: scored(0.9, 41), lastAnsweredOn: '2026-10-08' })
const room = buildSurvey({ key: 'Room', series: 'open-day/pulse', csat: scored(0.4, 5), lastAnsweredOn: '2026-11-16' })
const current = (...surveys: SurveyView[]) => currentScore(surveys)?.survey.key

test('a handful in a room does not take the place of those who were asked in the quarter', () =>
  expect(current(sponsors, room)).toBe('Q3'))

test('the next survey of the same kind takes its place once half as many have answered', () => {
  const next = (n: number) =>
    buildSurvey({ ...sponsors, key: 'Q4', csat: scored(0.7, n), lastAnsweredOn: '2026-11-20' })
  expect(current(sponsors, room, next(20))).toBe('Q3')
  expect(current(sponsors, room, next(21))).toBe('Q4')
  // Also where the tool names no series, so that all of its surveys are of one kind.
  expect(current({ ...sponsors, series: null }, { ...next(5), series: null })).toBe('Q3')
})

test('what was asked more than half a year before the latest answer speaks for nobody any more', () =>
  expect(current({ ...sponsors, lastAnsweredOn: '2026-05-01' }, room)).toBe('Room'))

test('the measure that is asked for first speaks, whatever else is asked later', () => {
  const nps = buildSurvey({ key: 'N', nps: { score: 20, low: 0, high: 40, n: 90 }, lastAnsweredOn: '2026-11-20' })
  expect(currentScore([sponsors, nps])).toMatchObject({ measure: 'csat', survey: { key: 'Q3' } })
  expect(currentScore([nps])).toMatchObject({ measure: 'nps', score: { n: 90 } })
  expect(currentScore([])).toBeNull()
})

test('home, the recap and what changed tell of the same survey', () => {
  const board = (...surveys: SurveyView[]) => buildBoard({ satisfaction: { surveys } })
  const before = board({ ...sponsors, csat: scored(0.8, 30) })
  const after = board(sponsors, room)
  expect(summariseProject(after).csat?.n).toBe(41)
  const satisfied = (was: typeof before, is: typeof before) =>
    figureChanges(was, is).find(({ figure }) => figure === 'satisfied')
  expect(satisfied(before, after)).toMatchObject({ before: 0.8, after: 0.9, n: 41 })
  expect(differenceOf(before, after).changes).toMatchObject([{ params: { title: 'Q3', from: 0.8, to: 0.9 } }])
  const late = { ...room, csat: scored(0.5, 8), lastAnsweredOn: '2027-06-16' }
  expect(satisfied(before, board(sponsors, late))).toMatchObject({ before: null, after: 0.5 })
})
