import type { OutlineChart } from '#contract/open-days/outline'
import { hasInterval } from '~/facts/response/say-score'
import type { Words } from '~/words/say'
import type { SlideOf } from '../slides/slide-part'
import { scoresShown } from '../slides/satisfaction-outline'

const scales = { csat: {}, nps: { from: -100, to: 100 }, ces: { from: 0, to: 7, decimals: 1 } } as const

/** The score of each survey, with its interval and of how many it is. */
export function satisfactionChart({ t, format }: Words, { stage }: SlideOf<'satisfaction'>): OutlineChart {
  const { measure, shown } = scoresShown(stage.board.satisfaction)
  return {
    kind: 'bars',
    labels: shown.map(
      ({ survey, score }) => `${survey.title ?? t('satisfaction.internalSurvey')} (n = ${format.number(score.n)})`,
    ),
    series: [
      {
        name: t(`satisfaction.${measure}`),
        tone: 'brand',
        values: shown.map(({ score }) => score.score),
        intervals: shown.map(({ score }) => (hasInterval(score) ? score : null)),
      },
    ],
    rates: measure === 'csat',
    ...scales[measure],
  }
}
