import type { OpenDayForm } from '#contract/open-days/plan'
import { useProblemWords, type FieldProblems } from '~/ui/form/field-problems'
import { useWords } from '~/words/say'
import { InputField } from '~/ui/form/input-field'
import { SelectField } from '~/ui/form/select-field'

interface TimeFieldsProps {
  form: OpenDayForm
  problems: FieldProblems
  /** None before they came. */
  zones: readonly string[]
  /** The first of several. */
  isFirst?: boolean
}

/** The day, the time of day and how long, on the clocks of a time zone. */
export function TimeFields({ form: { on, time, minutes, plan }, problems, zones, isFirst = false }: TimeFieldsProps) {
  const { t } = useWords()
  const say = useProblemWords()
  const known = zones.includes(plan.timeZone) ? zones : [plan.timeZone, ...zones]
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <InputField
        label={t(isFirst ? 'openDays.form.firstOn' : 'openDays.form.on')}
        name="on"
        type="date"
        defaultValue={on}
        problem={say(problems.on)}
      />
      <InputField
        label={t('openDays.form.time')}
        name="time"
        type="time"
        defaultValue={time}
        problem={say(problems.time)}
      />
      <InputField
        label={t('openDays.form.minutes')}
        name="minutes"
        inputMode="numeric"
        defaultValue={minutes}
        problem={say(problems.minutes)}
      />
      <div className="min-w-0">
        <SelectField
          label={t('openDays.form.timeZone')}
          name="timeZone"
          defaultValue={plan.timeZone}
          choices={known.map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ') }))}
          problem={say(problems['plan.timeZone'])}
        />
        <noscript>
          <a href="?choices=all" className="link inline-flex min-h-11 items-center text-[14px]/5">
            {t('openDays.form.allChoices')}
          </a>
        </noscript>
      </div>
    </div>
  )
}
