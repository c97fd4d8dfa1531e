import type { SurveyView } from '#contract/board'
import { shortTitle, useWords } from '~/lib/say'
import { useAnswered } from './use-answered'
import { useScore } from './use-score'

/** What the latest survey says, in a sentence. */
export function useSatisfactionSummary(surveys: SurveyView[]): string | undefined {
  const { t } = useWords()
  const { say } = useScore()
  const answered = useAnswered()
  const latest = surveys.findLast((survey) => survey.csat) ?? surveys.at(-1)
  if (!latest) return undefined
  const facts = {
    title: shortTitle(latest.title ?? t('satisfaction.internalSurvey')),
    answered: answered(latest, latest.csat ?? latest.nps ?? latest.ces),
  }
  if (latest.csat) return t('satisfaction.summary', { ...facts, rate: say('csat', latest.csat.score) })
  if (latest.nps) return t('satisfaction.summaryNps', { ...facts, score: say('nps', latest.nps.score) })
  return latest.ces ? t('satisfaction.summaryCes', { ...facts, score: say('ces', latest.ces.score) }) : undefined
}
