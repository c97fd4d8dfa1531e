import type { SurveyView } from '#contract/board'
import { currentScore } from '#contract/board/current-survey'
import { shortTitle, type Words } from '~/words/say'
import { sayAnswered } from './say-answered'
import { sayScore } from './say-score'

/** What the survey that stands for the project says, in a sentence. */
export function satisfactionSummary(words: Words, surveys: SurveyView[]): string | undefined {
  const { t } = words
  const current = currentScore(surveys)
  if (!current) return undefined
  const { survey, measure, score } = current
  const facts = {
    title: shortTitle(survey.title ?? t('satisfaction.internalSurvey')),
    answered: sayAnswered(words, survey, score),
  }
  const said = sayScore(words, measure, score.score)
  if (measure === 'csat') return t('satisfaction.summary', { ...facts, rate: said })
  return t(measure === 'nps' ? 'satisfaction.summaryNps' : 'satisfaction.summaryCes', { ...facts, score: said })
}
