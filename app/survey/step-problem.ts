import { limits } from '#contract/limits'
import type { Question } from '#contract/surveys/questions'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'

/**
 * Why an answer was not taken, or (`needed`) why not all of them were; `offline` and `unavailable` are only known in the
 * browser.
 */
export interface StepProblem {
  question: string
  problem: 'missing' | 'too-long' | 'invalid' | 'needed' | 'offline' | 'unavailable'
  /** A text that was not taken, so that it is not lost. */
  written?: string
  /** It was to be left out. */
  skipped?: boolean
}

/** True where it is for the reader to put right; else nothing is wrong with what they entered. */
export const isTheirs = ({ problem }: StepProblem) => problem !== 'offline' && problem !== 'unavailable'

/** A problem in the reader's language: what is missing, or what is kept. */
export function useStepProblemWords() {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ problem }: StepProblem, { type }: Question): string => {
    if (problem === 'missing') return t(type === 'text' ? 'survey.problem.missingText' : 'survey.problem.missingChoice')
    if (problem === 'too-long') return t('survey.problem.tooLong', { limit: format.number(limits.textLength) })
    return t(`survey.problem.${problem}`)
  }
}
