// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Language } from '~/words/language'
import { SatisfactionPage } from '~/facts/response/satisfaction-page'
import { SurveyRows } from '~/facts/response/survey-rows'
import { SurveyTable } from '~/facts/response/survey-table'
import type { Score } from '../../server/contract/board.ts'
import { buildRollout } from '../factories/build-rollout'
import { buildSurvey } from '../factories/build-survey'
import { renderIn } from './render-in'

afterEach(cleanup)

const survey = (nps: Score) => buildSurvey({ key: 'q3', title: 'Quarter', nps })
const rows = (language: Language, nps: Score) =>
  renderIn(language, <SurveyRows surveys={[survey(nps)]} measure="nps" />).container

test('draws no interval where the answers do not differ, and says why', () => {
  const bars = () => document.querySelectorAll('.survey-scale .bg-chart\\/25').length
  rows('en', { score: -100, low: -100, high: -100, n: 1 })
  expect(screen.getByText(/no interval from one answer/)).toBeTruthy()
  expect(bars()).toBe(0)
  cleanup()
  rows('en', { score: 100, low: 100, high: 100, n: 9 })
  expect(screen.getByText(/no interval: all answers are the same/)).toBeTruthy()
  cleanup()
  rows('zh-CN', { score: -100, low: -100, high: -100, n: 1 })
  expect(screen.getByText(/回答没有差异，无法给出区间/)).toBeTruthy()
  cleanup()
  rows('en', { score: 20, low: 2, high: 38, n: 90 })
  expect(screen.getByText(/2 to 38/)).toBeTruthy()
  expect(bars()).toBe(1)
})

test('tells a score with its interval in the brackets of each language', () => {
  const table = (language: Language) =>
    renderIn(language, <SurveyTable surveys={[survey({ score: 20, low: 2, high: 38, n: 90 })]} />)
  table('en')
  expect(screen.getByText('20 (2 to 38)')).toBeTruthy()
  cleanup()
  table('zh-CN')
  expect(screen.getByText('20（区间2至38）')).toBeTruthy()
})

test('compares only what was asked alike, the kind that stands for the project first', () => {
  const csat = (score: number, n: number) => ({ score, low: score - 0.1, high: score + 0.05, n })
  const asked = (key: string, series: string, score: number, n: number, lastAnsweredOn: string) =>
    buildSurvey({ key, series, csat: csat(score, n), lastAnsweredOn })
  const surveys = [
    asked('Quarter 2', 'quarterly', 0.8, 40, '2026-07-08'),
    asked('Open day 1', 'open-day/pulse', 0.6, 6, '2026-09-08'),
    asked('Quarter 3', 'quarterly', 0.9, 41, '2026-10-08'),
    asked('Open day 2', 'open-day/pulse', 0.4, 5, '2026-11-16'),
  ]
  const board = buildRollout({ satisfaction: { surveys } })
  renderIn('en', <SatisfactionPage board={board} />)
  expect(screen.getByText(/^Quarter 3: 90 % are satisfied/)).toBeTruthy()
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Every quarter', 'In the room, at the end of open days']),
  )
  expect(screen.getByText(/^From 80 % in “Quarter 2” to 90 % in “Quarter 3”/)).toBeTruthy()
  expect(screen.getByText(/^From 60 % in “Open day 1” to 40 % in “Open day 2”/)).toBeTruthy()
})
