import type { SurveyView } from '#contract/board'
import type { Measure } from '#contract/board/current-survey'
import { shortTitle, useWords } from '~/lib/say'
import { hasInterval, useScore } from './use-score'

/** From the first survey of a kind of asking to the latest, and what the intervals say about the difference. */
export function useOverTime() {
  const { t } = useWords()
  const { say } = useScore()
  return (surveys: SurveyView[], measure: Measure) => {
    const asked = surveys.flatMap((survey) => {
      const score = survey[measure]
      return score
        ? [
            {
              title: shortTitle(survey.title ?? t('satisfaction.internalSurvey')),
              said: say(measure, score.score),
              hasBar: hasInterval(score),
            },
          ]
        : []
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
}
