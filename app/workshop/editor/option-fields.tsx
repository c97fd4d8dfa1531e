import type { FieldProblems } from '~/ui/form/field-problems'
import { useProblemWords } from '~/ui/form/field-problems'
import { useTranslation } from '~/words/use-translation'
import { FieldProblemText } from '~/ui/form/field-frame'
import { BothFields } from './both-fields'
import type { DraftOption, DraftQuestion } from './draft'
import { addOption, move } from './edit-draft'
import { OrderButtons } from './order-buttons'

interface OptionFieldsProps {
  question: DraftQuestion
  path: string
  problems: FieldProblems
  onChange: (options: DraftOption[]) => void
}

/** What can be chosen, or what is rated one by one. */
export function OptionFields({ question, path, problems, onChange }: OptionFieldsProps) {
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
