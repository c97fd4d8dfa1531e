import type { Question } from '#contract/surveys/questions'
import { isScored, type ScoredType } from '#contract/surveys/scales'
import { useTranslation } from '~/words/use-translation'
import { InReadersWords } from './in-readers-words'
import { scaleInWords } from './scale-in-words'

/** The scale in a sentence, for whoever does not see the words at its ends. */
function ScaleSentence({ type }: { type: ScoredType }) {
  return scaleInWords(useTranslation(), type).sentence
}

/** What helps to answer; described by the element `hint`. */
export function QuestionHint({ question }: { question: Question }) {
  const { t } = useTranslation()
  const { type } = question
  if (isScored(type) || type === 'matrix')
    return (
      <p id="hint" className="sr-only">
        <ScaleSentence type={type === 'matrix' ? 'csat' : type} />
      </p>
    )
  const words =
    type === 'multiple' ? (
      t('survey.multiple')
    ) : question.type === 'text' && question.hint ? (
      <InReadersWords text={question.hint} />
    ) : null
  return (
    <p id="hint" className="mt-2 text-pretty text-ink-soft empty:hidden">
      {words}
    </p>
  )
}
