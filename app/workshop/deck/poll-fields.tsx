import { useProblemWords, type FieldProblems } from '~/ui/form/field-problems'
import { useTranslation } from '~/words/use-translation'
import { FieldProblemText } from '~/ui/form/field-frame'
import { BothFields } from '../editor/both-fields'
import { addOption, move } from '../editor/edit-draft'
import { OrderButtons } from '../editor/order-buttons'
import type { DraftPoll } from './deck-draft'

const fewest = 2
const most = 8

interface PollFieldsProps {
  poll: DraftPoll
  /** Where its problems stand: 'polls.0'. */
  path: string
  problems: FieldProblems
  onChange: (change: Partial<DraftPoll>) => void
}

/** What is asked and what can be chosen; once somebody voted, choices only change their words. */
export function PollFields({ poll, path, problems, onChange }: PollFieldsProps) {
  const { t } = useTranslation()
  const say = useProblemWords()
  const { question, options, votes } = poll
  const isFixed = votes > 0
  const problem = say(problems[`${path}.options`])
  return (
    <>
      <BothFields
        label={t('deck.question')}
        value={question}
        onChange={(text) => onChange({ question: text })}
        path={`${path}.question`}
        problems={problems}
      />
      {isFixed ? <p className="text-[13px]/5 text-ink-soft">{t('deck.voted')}</p> : null}
      {options.map((option, index) => {
        const what = t('surveys.editor.options.one', { number: index + 1 })
        const remove = () => onChange({ options: options.filter((one) => one !== option) })
        return (
          <div key={option.id} className="flex items-end gap-1">
            <div className="min-w-0 flex-1">
              <BothFields
                label={what}
                value={option.text}
                onChange={(text) =>
                  onChange({ options: options.map((one) => (one === option ? { ...one, text } : one)) })
                }
                path={`${path}.options.${index}.text`}
                problems={problems}
              />
            </div>
            <OrderButtons
              what={what}
              isFirst={index === 0}
              isLast={index === options.length - 1}
              onMove={(by) => onChange({ options: move(options, index, by) })}
              onRemove={!isFixed && options.length > fewest ? remove : undefined}
            />
          </div>
        )
      })}
      {problem ? <FieldProblemText>{problem}</FieldProblemText> : null}
      {!isFixed && options.length < most ? (
        <button
          type="button"
          className="link min-h-11 justify-self-start"
          onClick={() => onChange({ options: addOption(options) })}
        >
          {t('surveys.editor.options.add')}
        </button>
      ) : null}
    </>
  )
}
