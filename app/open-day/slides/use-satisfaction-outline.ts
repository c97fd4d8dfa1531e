import type { SatisfactionView } from '#contract/board'
import type { SlideOutline } from '#contract/open-days/outline'
import { useSatisfactionFigure } from '~/boards/overview/use-satisfaction-figure'
import { useSatisfactionSummary } from '~/boards/satisfaction/use-satisfaction-summary'
import { measures, useScore } from '~/boards/satisfaction/use-score'
import { useInBoth } from '~/lib/in-both'
import { useWords } from '~/lib/say'
import { figureOf, type SlideOf } from './slide-part'

const mostSurveys = 4

/** The latest surveys, the newest first, in the measure that is shown of them. */
export function scoresShown({ surveys }: SatisfactionView) {
  const measure = measures.find((name) => surveys.some((survey) => survey[name])) ?? 'csat'
  const shown = surveys.flatMap((survey) => (survey[measure] ? [{ survey, score: survey[measure] }] : []))
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
  const was = difference?.changes.find(({ code, params }) => code === 'satisfaction' && params.measure === measure)
  const before = typeof was?.params.from === 'number' ? say(measure, was.params.from) : null
  return {
    title: slide.heading ? inBoth(slide.heading) : t('satisfaction.title'),
    lead: summary ?? t('satisfaction.empty'),
    figure: shown.length > 0 ? figureOf(figure, before) : null,
    chart: {
      kind: 'bars',
      labels: shown.map(({ survey }) => survey.title ?? t('satisfaction.internalSurvey')),
      series: [{ name: t(`satisfaction.${measure}`), tone: 'brand', values: shown.map(({ score }) => score.score) }],
      rates: measure === 'csat',
    },
  }
}
