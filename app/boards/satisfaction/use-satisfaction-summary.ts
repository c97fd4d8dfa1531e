import type { SurveyView } from '#contract/board'
import { currentScore } from '#contract/board/current-survey'
import { shortTitle, useWords } from '~/lib/say'
import { useAnswered } from './use-answered'
import { useScore } from './use-score'

/** What the survey that stands for the project says, in a sentence. */
export function useSatisfactionSummary(surveys: SurveyView[]): string | undefined {
  const { t } = useWords()
  const { say } = useScore()
  const answered = useAnswered()
  const current = currentScore(surveys)
  if (!current) return undefined
  const { survey, measure, score } = current
  const facts = {
    title: shortTitle(survey.title ?? t('satisfaction.internalSurvey')),
    answered: answered(survey, score),
  }
  const said = say(measure, score.score)
  if (measure === 'csat') return t('satisfaction.summary', { ...facts, rate: said })
  return t(measure === 'nps' ? 'satisfaction.summaryNps' : 'satisfaction.summaryCes', { ...facts, score: said })
}
