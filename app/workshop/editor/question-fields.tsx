import type { QuestionType } from '#contract/surveys/questions'
import { useProblemWords, type FieldProblems } from '~/ui/form/field-problems'
import { useWords } from '~/words/say'
import { Choice } from '~/ui/form/choice'
import { SelectField } from '~/ui/form/select-field'
import { BothFields } from './both-fields'
import { ConditionFields } from './condition-fields'
import type { Draft, DraftOption, DraftQuestion } from './draft'
import { changeQuestion, hasOptions, move, removeQuestion, retypeQuestion, addOption } from './edit-draft'
import { OrderButtons } from './order-buttons'
import { useTranslation } from '~/words/use-translation'
import { FieldProblemText } from '~/ui/form/field-frame'

export const questionTypes: readonly QuestionType[] = ['csat', 'nps', 'ces', 'single', 'multiple', 'matrix', 'text']

interface QuestionFieldsProps {
  draft: Draft
  index: number
  problems: FieldProblems
  change: (edit: (draft: Draft) => Draft) => void
}

/** One question: what it asks in both languages, what can be answered, and when it is asked at all. */
export function QuestionFields({ draft, index, problems, change }: QuestionFieldsProps) {
  const { t } = useWords()
  const say = useProblemWords()
  const { questions } = draft
  const question = questions[index]!
  const path = `design.questions.${index}`
  const edit = (next: Partial<typeof question>) => change((last) => changeQuestion(last, index, next))
  const what = t('surveys.editor.questionNumber', { number: index + 1 })
  const whenProblem = problems[`${path}.when.question`] ?? problems[`${path}.when`]
  return (
    <li className="border-t border-line pt-4 pb-5 first:border-t-0 first:pt-0" id={`edit-${question.id}`}>
      <div className="flex items-center justify-between gap-4">
        <h3 className="font-semibold">{what}</h3>
        <OrderButtons
          what={what}
          isFirst={index === 0}
          isLast={index === questions.length - 1}
          onMove={(by) => change((last) => ({ ...last, questions: move(last.questions, index, by) }))}
          onRemove={questions.length > 1 ? () => change((last) => removeQuestion(last, index)) : undefined}
        />
      </div>
      <div className="mt-2 grid gap-4">
        <BothFields
          label={t('surveys.editor.text')}
          value={question.text}
          onChange={(text) => edit({ text })}
          path={`${path}.text`}
          problems={problems}
        />
        <div className="grid items-end gap-x-6 gap-y-1 wide:grid-cols-[minmax(0,20rem)_1fr]">
          <SelectField
            label={t('surveys.editor.type')}
            value={question.type}
            onChange={(event) => change((last) => retypeQuestion(last, index, event.target.value as QuestionType))}
            choices={questionTypes.map((value) => ({ value, text: t(`surveys.types.${value}`) }))}
          />
          <Choice
            type="checkbox"
            checked={question.required}
            onChange={(event) => edit({ required: event.target.checked })}
            label={t('surveys.editor.required')}
          />
        </div>
        {hasOptions(question.type) ? (
          <OptionFields {...{ question, path, problems }} onChange={(options) => edit({ options })} />
        ) : null}
        {question.type === 'text' ? (
          <BothFields
            label={t('surveys.editor.hint')}
            value={question.hint}
            onChange={(hint) => edit({ hint })}
            path={`${path}.hint`}
            problems={problems}
            optional
          />
        ) : null}
        <ConditionFields
          when={question.when}
          questions={questions}
          index={index}
          problem={say(whenProblem)}
          onChange={(when) => edit({ when })}
        />
      </div>
    </li>
  )
}

interface OptionFieldsProps {
  question: DraftQuestion
  path: string
  problems: FieldProblems
  onChange: (options: DraftOption[]) => void
}

/** What can be chosen, or what is rated one by one. */
function OptionFields({ question, path, problems, onChange }: OptionFieldsProps) {
  const { t } = useTranslation()
  const say = useProblemWords()
  const { options, type } = question
  const part = type === 'matrix' ? 'rows' : 'options'
  const fewest = type === 'matrix' ? 1 : 2
  const most = type === 'matrix' ? 10 : 20
  const problem = say(problems[`${path}.${part}`])
  return (
    <div className="grid gap-3">
      {options.map((option, index) => {
        const what = t(`surveys.editor.${part}.one`, { number: index + 1 })
        return (
          <div key={option.id} className="flex items-end gap-1">
            <div className="min-w-0 flex-1">
              <BothFields
                label={what}
                value={option.text}
                onChange={(text) => onChange(options.map((one, at) => (at === index ? { ...one, text } : one)))}
                path={`${path}.${part}.${index}.text`}
                problems={problems}
              />
            </div>
            <OrderButtons
              what={what}
              isFirst={index === 0}
              isLast={index === options.length - 1}
              onMove={(by) => onChange(move(options, index, by))}
              onRemove={options.length > fewest ? () => onChange(options.filter((_, at) => at !== index)) : undefined}
            />
          </div>
        )
      })}
      {problem ? <FieldProblemText>{problem}</FieldProblemText> : null}
      {options.length < most ? (
        <button type="button" className="link min-h-11 justify-self-start" onClick={() => onChange(addOption(options))}>
          {t(`surveys.editor.${part}.add`)}
        </button>
      ) : null}
    </div>
  )
}
