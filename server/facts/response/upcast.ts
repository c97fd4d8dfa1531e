import { asTheyStood } from '../../contract/board/current-survey.ts'
import type { HealthReason, SatisfactionView, SurveyView } from '../../contract/board.ts'

type Later = 'bySite' | 'page' | 'series' | 'sources'
type KeptSurvey = Omit<SurveyView, Later> & Partial<Pick<SurveyView, Later>>

/** The section as boards before shape 1 kept it: of what some of them left out, nobody was shown anything. */
export function upcastSatisfaction(kept: unknown, shape: number): SatisfactionView {
  if (shape >= 1) return kept as SatisfactionView
  const none = { bySite: [], page: null, series: null, sources: [] }
  const { surveys } = kept as { surveys: KeptSurvey[] }
  return { surveys: asTheyStood(surveys).map((survey) => ({ ...none, ...survey })) }
}

/** Before shape 1 a low score may have come without its interval. */
export function upcastSatisfactionReason(kept: HealthReason): HealthReason {
  if (kept.code !== 'csat-low') return kept
  return { ...kept, params: { ...kept.params, low: kept.params.low ?? null, high: kept.params.high ?? null } }
}
