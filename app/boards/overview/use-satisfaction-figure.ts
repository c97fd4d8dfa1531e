import type { BoardView } from '#contract/board'
import { limits } from '#contract/limits'
import { useAnswered } from '~/boards/satisfaction/use-answered'
import { useScore } from '~/boards/satisfaction/use-score'
import { gradeLeast } from '~/lib/grade'
import { useWords } from '~/lib/say'
import type { Figure } from './key-figure'

/** The score of the latest survey with its interval and its answers. */
export function useSatisfactionFigure({ satisfaction, health }: BoardView): Figure {
  const { t } = useWords()
  const { say, interval } = useScore()
  const answered = useAnswered()
  const base = { label: t('figures.satisfaction'), definition: t('figures.satisfactionHow') }
  const latest = satisfaction.surveys.findLast((survey) => survey.csat) ?? satisfaction.surveys.at(-1)
  const measure = latest?.csat ? 'csat' : latest?.nps ? 'nps' : 'ces'
  const score = latest?.[measure]
  if (!latest || !score) return { ...base, value: t('figures.none'), note: t('figures.noSurvey'), health: null }
  // As few answers as this judge nobody; health ignores them too.
  const counts = measure === 'csat' && score.n >= limits.answersForBreakdown
  const grade = counts ? gradeLeast(score.score, health.tolerances.csat) : null
  return {
    ...base,
    sources: latest.sources,
    value: measure === 'nps' ? `${t('satisfaction.npsShort')} ${say(measure, score.score)}` : say(measure, score.score),
    note: [interval(measure, score), answered(latest, score)].join(t('headline.comma')),
    health: health.sections.satisfaction === 'unknown' ? 'unknown' : grade,
  }
}
