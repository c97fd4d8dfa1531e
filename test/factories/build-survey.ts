import type { SurveyView } from '../../server/contract/board.ts'

/** A survey on a board; give its scores and what else matters to the test. */
export const buildSurvey = (given: Partial<SurveyView> & { key: string }): SurveyView => ({
  title: given.key,
  page: null,
  series: null,
  invited: null,
  responded: (given.csat ?? given.nps ?? given.ces)?.n ?? 0,
  csat: null,
  nps: null,
  ces: null,
  lastAnsweredOn: '2026-11-20',
  bySite: [],
  sources: ['Survey tool'],
  ...given,
})
