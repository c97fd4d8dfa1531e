import { useState, type ReactNode } from 'react'
import type { OpenDaySeriesForm } from '#contract/open-days/plan'
import { useProblemWords, type FieldProblems } from '~/ui/form/field-problems'
import { useWords } from '~/words/say'
import { Choice } from '~/ui/form/choice'
import { ChoiceGroup } from '~/ui/form/choice-group'
import { InputField } from '~/ui/form/input-field'
import { SelectField } from '~/ui/form/select-field'

interface RhythmFieldsProps {
  form: OpenDaySeriesForm
  problems: FieldProblems
  countries: readonly { code: string; name: string }[]
  children: (isSeries: boolean) => ReactNode
}

/** Again and again or once; for the former, how often and which holidays are kept free. */
export function RhythmFields({ form, problems, countries, children }: RhythmFieldsProps) {
  const { t } = useWords()
  const say = useProblemWords()
  const [kind, setKind] = useState<'series' | 'single'>('series')
  const choice = (value: 'series' | 'single') => ({
    type: 'radio' as const,
    name: 'kind',
    value,
    checked: kind === value,
    onChange: () => setKind(value),
    label: t(`openDays.form.${value}`),
  })
  return (
    <div className="grid gap-5">
      <ChoiceGroup label={t('openDays.form.kind')}>
        <Choice {...choice('series')} hint={t('openDays.form.seriesMeans')} />
        <Choice {...choice('single')} />
      </ChoiceGroup>
      {children(kind === 'series')}
      {/* Without JavaScript it is always there; with it, only where it counts. */}
      <div
        className={`grid items-start gap-5 sm:grid-cols-2 ${kind === 'series' ? '' : '[@media(scripting:enabled)]:hidden'}`}
      >
        <InputField
          label={t('openDays.form.everyWeeks')}
          name="everyWeeks"
          inputMode="numeric"
          defaultValue={form.everyWeeks}
          problem={say(problems.everyWeeks)}
        />
        <SelectField
          label={t('openDays.form.holidays')}
          name="holidays"
          defaultValue={form.holidays ?? ''}
          choices={[
            { value: '', text: t('openDays.form.noHolidays') },
            ...countries.map(({ code, name }) => ({ value: code, text: name })),
          ]}
          problem={say(problems.holidays)}
        />
      </div>
    </div>
  )
}
