import { useId } from 'react'
import { languages } from '~/words/language'
import { useProblemWords, type FieldProblems } from '~/ui/form/field-problems'
import { useTranslation } from '~/words/use-translation'
import { FieldProblemText } from '~/ui/form/field-frame'
import type { DraftText } from './draft'

interface BothFieldsProps {
  label: string
  value: DraftText
  onChange: (text: DraftText) => void
  /** Where the problems of this text stand: 'design.questions.2.text'. */
  path: string
  problems: FieldProblems
  lines?: number
  optional?: boolean
}

/** One text in both languages, side by side; stacked on a phone. */
export function BothFields({ label, value, onChange, path, problems, lines = 1, optional }: BothFieldsProps) {
  const { t, language: own } = useTranslation()
  const say = useProblemWords()
  const id = useId()
  const whole = say(problems[path])
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-[13px]/5 font-medium">
        {label}
        {optional ? <span className="font-normal text-ink-soft"> · {t('form.optional')}</span> : null}
      </legend>
      <div className="grid gap-2 wide:grid-cols-2 wide:gap-3">
        {languages
          .toSorted((a, b) => Number(b === own) - Number(a === own))
          .map((language) => {
            const problem = say(problems[`${path}.${language}`])
            return (
              <div key={language} className="min-w-0">
                <div className="relative">
                  <textarea
                    lang={language}
                    aria-label={t('surveys.editor.inLanguage', { label, language: t(`surveys.languages.${language}`) })}
                    aria-invalid={whole || problem ? true : undefined}
                    aria-describedby={whole ? id : problem ? `${id}-${language}` : undefined}
                    rows={lines}
                    className="field block resize-none field-sizing-content py-2.5 pr-12 leading-[22px]"
                    value={value[language]}
                    onChange={(event) => onChange({ ...value, [language]: event.target.value })}
                  />
                  <span
                    aria-hidden="true"
                    className="pointer-events-none absolute top-3 right-3 text-[12px]/5 text-ink-soft"
                  >
                    {t(`surveys.editor.short.${language}`)}
                  </span>
                </div>
                {problem && !whole ? <FieldProblemText id={`${id}-${language}`}>{problem}</FieldProblemText> : null}
              </div>
            )
          })}
      </div>
      {whole ? <FieldProblemText id={id}>{whole}</FieldProblemText> : null}
    </fieldset>
  )
}
