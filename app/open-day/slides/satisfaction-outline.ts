import type { SatisfactionView } from '#contract/board'
import type { SlideOutline } from '#contract/open-days/outline'
import { currentScore, isAskedAlike } from '#contract/board/current-survey'
import { satisfactionFigure } from '~/facts/response/satisfaction-figure'
import { satisfactionSummary } from '~/facts/response/satisfaction-summary'
import { sayScore } from '~/facts/response/say-score'
import { inLanguage } from '~/words/in-both'
import type { Words } from '~/words/say'
import { figureOf, type SlideOf } from './slide-part'

const mostSurveys = 4

/** The latest surveys that compare with the one that stands for the project, the newest first, in its measure. */
export function scoresShown({ surveys }: SatisfactionView) {
  const current = currentScore(surveys)
  if (!current) return { measure: 'csat' as const, shown: [] }
  const { measure } = current
  const asked = surveys.filter((survey) => isAskedAlike(survey, current.survey))
  const shown = asked.flatMap((survey) => (survey[measure] ? [{ survey, score: survey[measure] }] : []))
  return { measure, shown: shown.slice(-mostSurveys).reverse() }
}

/** How satisfied those who answered are, then and now. */
export function satisfactionOutline(words: Words, { slide, stage }: SlideOf<'satisfaction'>): SlideOutline {
  const { t } = words
  const { board, difference } = stage
  const { measure, shown } = scoresShown(board.satisfaction)
  const current = currentScore(board.satisfaction.surveys)?.survey
  const was = difference?.changes.find(
    (change): change is Extract<typeof change, { code: 'satisfaction' }> =>
      change.code === 'satisfaction' && change.params.measure === measure && change.params.title === current?.title,
  )
  const from = was?.params.from ?? null
  const before = from === null ? null : sayScore(words, measure, from)
  return {
    title: slide.heading ? inLanguage(slide.heading, words.language) : t('satisfaction.title'),
    lead: satisfactionSummary(words, board.satisfaction.surveys) ?? t('satisfaction.empty'),
    figure: shown.length > 0 ? figureOf(satisfactionFigure(words, board), before) : null,
  }
}
