// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Language } from '~/lib/language'
import { SurveyRows } from '~/boards/satisfaction/survey-rows'
import { SurveyTable } from '~/boards/satisfaction/survey-table'
import type { Score, SurveyView } from '../../server/contract/board.ts'
import { renderIn } from './render-in'

afterEach(cleanup)

const survey = (nps: Score): SurveyView => ({
  key: 'q3',
  title: 'Quarter',
  page: null,
  series: null,
  responded: nps.n,
  invited: null,
  lastAnsweredOn: '2026-11-02',
  csat: null,
  nps,
  ces: null,
  bySite: [],
  sources: [],
})
const rows = (language: Language, nps: Score) =>
  renderIn(language, <SurveyRows surveys={[survey(nps)]} measure="nps" />).container

it('draws no interval where the answers do not differ, and says why', () => {
  const bars = () => document.querySelectorAll('.survey-scale .bg-brand\\/25').length
  rows('en', { score: -100, low: -100, high: -100, n: 1 })
  expect(screen.getByText(/no interval from one answer/)).toBeTruthy()
  expect(bars()).toBe(0)
  cleanup()
  rows('en', { score: 100, low: 100, high: 100, n: 9 })
  expect(screen.getByText(/no interval: all answers count alike/)).toBeTruthy()
  cleanup()
  rows('zh-CN', { score: -100, low: -100, high: -100, n: 1 })
  expect(screen.getByText(/回答没有差异，无法给出区间/)).toBeTruthy()
  cleanup()
  rows('en', { score: 20, low: 2, high: 38, n: 90 })
  expect(screen.getByText(/2 to 38/)).toBeTruthy()
  expect(bars()).toBe(1)
})

it('tells a score with its interval in the brackets of each language', () => {
  const table = (language: Language) =>
    renderIn(language, <SurveyTable surveys={[survey({ score: 20, low: 2, high: 38, n: 90 })]} />)
  table('en')
  expect(screen.getByText('20 (2 to 38)')).toBeTruthy()
  cleanup()
  table('zh-CN')
  expect(screen.getByText('20（区间2至38）')).toBeTruthy()
})
