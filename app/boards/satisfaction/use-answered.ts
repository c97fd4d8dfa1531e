import type { SurveyView } from '#contract/board'
import { useWords } from '~/lib/say'

/** "41 of 52 answered", or how many answers where nobody said how many were asked. */
export function useAnswered() {
  const { t } = useWords()
  return ({ invited, responded }: Pick<SurveyView, 'invited' | 'responded'>) =>
    invited === null ? t('figures.answers', { count: responded }) : t('figures.answered', { responded, invited })
}
