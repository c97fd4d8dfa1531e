import type { SurveyView } from '#contract/board'
import type { Measure } from '#contract/board/current-survey'
import { shortTitle, type Words } from '~/words/say'
import { hasInterval, sayScore } from './say-score'

/** From the first survey of a kind of asking to the latest, and what the intervals say about the difference. */
export function scoresOverTime(words: Words, surveys: SurveyView[], measure: Measure): string | undefined {
  const { t } = words
  const asked = surveys.flatMap((survey) => {
    const score = survey[measure]
    if (!score) return []
    const title = shortTitle(survey.title ?? t('satisfaction.internalSurvey'))
    return [{ title, said: sayScore(words, measure, score.score), hasBar: hasInterval(score) }]
  })
  const first = asked[0]
  const last = asked.at(-1)
  if (!first || !last) return undefined
  if (first === last) {
    const only = { rate: first.said, title: first.title }
    return first.hasBar ? t('satisfaction.overTimeOne', only) : t('satisfaction.overTimeNoBar', only)
  }
  return t('satisfaction.overTimeSummary', { from: first.said, first: first.title, to: last.said, last: last.title })
}
