import { isScored, type Condition } from '#contract/surveys/questions'
import { useInBoth } from '~/words/in-both'
import { shortTitle, useWords } from '~/words/say'
import { Choice } from '~/ui/form/choice'
import { FieldProblemText } from '~/ui/form/field-frame'
import { bounds, boundOf, canDecide, firstCondition, rebound, scoresOnScale, type Bound } from './condition-words'
import type { DraftQuestion } from './draft'

interface ConditionFieldsProps {
  when: Condition | null
  /** All questions, and which of them this one is. */
  questions: DraftQuestion[]
  index: number
  problem?: string
  onChange: (when: Condition | null) => void
}

/** "Ask only when … is at most 3": a sentence that is put together from what can be chosen. */
export function ConditionFields({ when, questions, index, problem, onChange }: ConditionFieldsProps) {
  const { t } = useWords()
  const inBoth = useInBoth()
  const name = (question: DraftQuestion) => {
    const number = questions.indexOf(question) + 1
    const title = shortTitle(
      inBoth({ en: question.text.en || undefined, 'zh-CN': question.text['zh-CN'] || undefined }),
    )
    return t('surveys.editor.questionName', { number, title })
  }
  const earlier = questions.slice(0, index).filter(canDecide)
  const asked = when ? questions.find(({ id }) => id === when.question) : undefined
  const [first] = earlier.slice(-1)
  if (!first && !when) return null
  // A question that was moved behind this one is still named, so that what is wrong can be seen.
  const choices = asked && !earlier.includes(asked) ? [...earlier, asked] : earlier
  return (
    <div>
      <Choice
        type="checkbox"
        checked={when !== null}
        onChange={(event) => onChange(event.target.checked && first ? firstCondition(first) : null)}
        label={t('surveys.editor.onlyWhen')}
      />
      {when && asked ? (
        <div className="ml-7.5 grid gap-2 wide:flex wide:flex-wrap wide:items-center">
          <select
            aria-label={t('surveys.editor.deciding')}
            aria-invalid={problem ? true : undefined}
            className="field truncate wide:w-auto wide:max-w-90"
            value={when.question}
            onChange={(event) => onChange(firstCondition(choices.find(({ id }) => id === event.target.value) ?? asked))}
          >
            {choices.map((question) => (
              <option key={question.id} value={question.id}>
                {name(question)}
              </option>
            ))}
          </select>
          {isScored(asked.type) ? (
            <ScoreBounds when={when} scores={scoresOnScale(asked.type)} onChange={onChange} />
          ) : (
            <AnyOf when={when} question={asked} onChange={onChange} />
          )}
        </div>
      ) : null}
      {problem ? <FieldProblemText>{problem}</FieldProblemText> : null}
    </div>
  )
}

interface PartProps {
  when: Condition
  onChange: (when: Condition) => void
}

function ScoreBounds({ when, scores, onChange }: PartProps & { scores: number[] }) {
  const { t } = useWords()
  const bound = boundOf(when)
  const score = (side: 'atLeast' | 'atMost') => (
    <select
      aria-label={t(`surveys.editor.bounds.${side}`)}
      className="field w-auto tabular-nums"
      value={when[side]}
      onChange={(event) => onChange({ ...when, [side]: Number(event.target.value) })}
    >
      {scores.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  )
  return (
    <span className="flex flex-wrap items-center gap-2">
      <select
        aria-label={t('surveys.editor.bounds.label')}
        className="field w-auto"
        value={bound}
        onChange={(event) => onChange(rebound(when, event.target.value as Bound))}
      >
        {bounds.map((one) => (
          <option key={one} value={one}>
            {t(`surveys.editor.bounds.${one}`)}
          </option>
        ))}
      </select>
      {bound === 'atMost' ? null : score('atLeast')}
      {bound === 'between' ? t('surveys.editor.bounds.and') : null}
      {bound === 'atLeast' ? null : score('atMost')}
    </span>
  )
}

function AnyOf({ when, question, onChange }: PartProps & { question: DraftQuestion }) {
  const { t } = useWords()
  const inBoth = useInBoth()
  const chosen = when.anyOf ?? []
  const toggle = (id: string, on: boolean) => {
    const next = on ? [...chosen, id] : chosen.filter((one) => one !== id)
    // A condition on nothing would never hold: the last one stays.
    if (next.length) onChange({ question: when.question, anyOf: next })
  }
  return (
    <fieldset className="min-w-0 basis-full">
      <legend className="text-[14px]/[22px]">{t('surveys.editor.anyOf')}</legend>
      <div className="grid wide:flex wide:flex-wrap wide:gap-x-6">
        {question.options.map(({ id, text }, index) => (
          <Choice
            key={id}
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
            label={
              inBoth({ en: text.en || undefined, 'zh-CN': text['zh-CN'] || undefined }) ||
              t('surveys.editor.options.one', { number: index + 1 })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
