import type { SatisfactionView } from '#contract/board'
import type { SlideOutline } from '#contract/open-days/outline'
import { currentScore, isAskedAlike } from '#contract/board/current-survey'
import { useSatisfactionFigure } from '~/boards/overview/use-satisfaction-figure'
import { useSatisfactionSummary } from '~/boards/satisfaction/use-satisfaction-summary'
import { useScore } from '~/boards/satisfaction/use-score'
import { useInBoth } from '~/lib/in-both'
import { useWords } from '~/lib/say'
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
export function useSatisfactionOutline({ slide, stage }: SlideOf<'satisfaction'>): SlideOutline {
  const { t } = useWords()
  const inBoth = useInBoth()
  const { say } = useScore()
  const { board, difference } = stage
  const figure = useSatisfactionFigure(board)
  const summary = useSatisfactionSummary(board.satisfaction.surveys)
  const { measure, shown } = scoresShown(board.satisfaction)
  const current = currentScore(board.satisfaction.surveys)?.survey
  const was = difference?.changes.find(
    ({ code, params }) => code === 'satisfaction' && params.measure === measure && params.title === current?.title,
  )
  const before = typeof was?.params.from === 'number' ? say(measure, was.params.from) : null
  return {
    title: slide.heading ? inBoth(slide.heading) : t('satisfaction.title'),
    lead: summary ?? t('satisfaction.empty'),
    figure: shown.length > 0 ? figureOf(figure, before) : null,
  }
}
