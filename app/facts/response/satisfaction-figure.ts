import type { BoardView } from '#contract/board'
import { currentScore, isJudged } from '#contract/board/current-survey'
import { sayAnswered } from './say-answered'
import { sayInterval, sayScore } from './say-score'
import type { Words } from '~/words/say'
import type { Figure } from '../fact'

/** The score that stands for the project with its interval and its answers. */
export function satisfactionFigure(words: Words, { satisfaction, health }: BoardView): Figure {
  const { t } = words
  const base = { label: t('figures.satisfaction'), definition: t('figures.satisfactionHow') }
  const current = currentScore(satisfaction.surveys)
  if (!current) return { ...base, value: t('figures.none'), note: t('figures.noSurvey'), health: null }
  const { survey, measure, score } = current
  const said = sayScore(words, measure, score.score)
  const judged = health.sections.satisfaction
  return {
    ...base,
    sources: survey.sources,
    value: measure === 'nps' ? `${t('satisfaction.npsShort')} ${said}` : said,
    note: [sayInterval(words, measure, score), sayAnswered(words, survey, score)].join(t('headline.comma')),
    health: isJudged(current) || judged === 'unknown' ? judged : null,
  }
}
