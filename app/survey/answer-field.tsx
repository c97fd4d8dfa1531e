import type { Answer } from '#contract/surveys/answers'
import type { Question } from '#contract/surveys/questions'
import { MatrixChoice } from './matrix-choice'
import { OptionChoice } from './option-choice'
import { ScoreChoice } from './score-choice'
import { TextAnswer } from './text-answer'

interface AnswerFieldProps {
  question: Question
  chosen: Answer | null
  describedBy?: string
  invalid?: boolean
}

/** What a question of each type is answered with; named by the element `question`. */
export function AnswerField({ question, chosen, ...said }: AnswerFieldProps) {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return <OptionChoice {...said} question={question} chosen={[chosen].flat().map(String)} />
    case 'matrix':
      return <MatrixChoice {...said} question={question} chosen={chosen as Record<string, number> | null} />
    case 'text':
      return <TextAnswer {...said} required={question.required} written={typeof chosen === 'string' ? chosen : ''} />
    default:
      return (
        <ScoreChoice
          {...said}
          type={question.type}
          name="answer"
          chosen={typeof chosen === 'number' ? chosen : null}
          labelledBy="question"
          required={question.required}
        />
      )
  }
}
