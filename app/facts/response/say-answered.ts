import type { Score, SurveyView } from '#contract/board'
import type { Words } from '~/words/say'

/** "41 of 52 answered", or how many answers the score has where nobody said how many were asked. */
export const sayAnswered = (
  { t }: Words,
  { invited, responded }: Pick<SurveyView, 'invited' | 'responded'>,
  score?: Score | null,
): string =>
  invited === null
    ? t('figures.answers', { count: score?.n ?? responded })
    : t('figures.answered', { responded, invited })
