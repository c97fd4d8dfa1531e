import type { BoardView } from '#contract/board'
import { currentScore } from '#contract/board/current-survey'
import { limits } from '#contract/limits'
import { useAnswered } from '~/boards/satisfaction/use-answered'
import { useScore } from '~/boards/satisfaction/use-score'
import { useWords } from '~/lib/say'
import type { Figure } from './key-figure'

/** The score that stands for the project with its interval and its answers. */
export function useSatisfactionFigure({ satisfaction, health }: BoardView): Figure {
  const { t } = useWords()
  const { say, interval } = useScore()
  const answered = useAnswered()
  const base = { label: t('figures.satisfaction'), definition: t('figures.satisfactionHow') }
  const current = currentScore(satisfaction.surveys)
  if (!current) return { ...base, value: t('figures.none'), note: t('figures.noSurvey'), health: null }
  const { survey, measure, score } = current
  const judged = health.sections.satisfaction
  // Fewer answers judge nobody, and nobody agreed on a limit for another measure.
  const counts = measure === 'csat' && score.n >= limits.answersForBreakdown
  return {
    ...base,
    sources: survey.sources,
    value: measure === 'nps' ? `${t('satisfaction.npsShort')} ${say(measure, score.score)}` : say(measure, score.score),
    note: [interval(measure, score), answered(survey, score)].join(t('headline.comma')),
    health: counts || judged === 'unknown' ? judged : null,
  }
}
