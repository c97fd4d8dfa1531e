import type { Sections } from '../../contract/board.ts'
import { currentScore, isJudged } from '../../contract/board/current-survey.ts'
import { limits } from '../../contract/limits.ts'
import type { Judged, SectionReason } from '../fact.ts'
import { judgeLow } from '../judging.ts'

/**
 * The current score, by the end of its interval that is nearer to the limit: what the answers leave open judges nobody.
 * No update names who answers for it, so nobody is named.
 */
export function satisfactionReasons(
  { satisfaction }: Sections,
  { tolerances: { csat: limit } }: Judged,
): SectionReason<'satisfaction'>[] {
  const current = currentScore(satisfaction.surveys)
  if (!current || !isJudged(current)) return []
  const { title, lastAnsweredOn: date } = current.survey
  const { score: rate, low, high, n } = current.score
  const judged = judgeLow(high, limit)
  const health = judged === 'critical' && n < limits.answersForCritical ? 'attention' : judged
  if (!health) return []
  const params = { title, rate, low, high, n, limit: limit[health], owner: null, date }
  return [{ code: 'csat-low', section: 'satisfaction', health, internal: false, params }]
}
