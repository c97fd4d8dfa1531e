import type { Score, SurveyView } from '#contract/board'
import { useWords } from '~/lib/say'

/** "41 of 52 answered", or how many answers the score has where nobody said how many were asked. */
export function useAnswered() {
  const { t } = useWords()
  return ({ invited, responded }: Pick<SurveyView, 'invited' | 'responded'>, score?: Score | null) =>
    invited === null
      ? t('figures.answers', { count: score?.n ?? responded })
      : t('figures.answered', { responded, invited })
}
