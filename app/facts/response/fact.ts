import { currentScore } from '#contract/board/current-survey'
import type { BoardView } from '#contract/board'
import { shortTitle, type Words } from '~/words/say'
import type { FactPages } from '../fact'

/** Of the survey that stands for the project: how many answers it got, and of how many who were invited. */
function outOf({ t, format }: Words, { satisfaction: { surveys } }: BoardView): string | null {
  const survey = currentScore(surveys)?.survey
  if (!survey) return null
  const { csat, invited, responded } = survey
  const title = shortTitle(survey.title ?? t('satisfaction.internalSurvey'))
  const answers = csat
    ? t('satisfaction.outOf.csat', {
        title,
        satisfied: format.number(Math.round(csat.score * csat.n)),
        n: format.number(csat.n),
      })
    : t('satisfaction.outOf.answers', { title, count: responded, n: format.number(responded) })
  const asked =
    invited === null
      ? t('satisfaction.outOf.invitedUnknown')
      : t('satisfaction.outOf.invited', { count: invited, number: format.number(invited) })
  return t('satisfaction.outOf.survey', { answers, asked })
}

export const response = {
  kind: 'response',
  outOf,
  list: { to: 'satisfaction', label: 'satisfaction.seeAll' },
  pages: null,
  things: null,
  page: { address: 'satisfaction', name: 'nav.satisfaction', place: 4 },
  card: { place: 6 },
  slide: 'satisfaction',
} satisfies FactPages
