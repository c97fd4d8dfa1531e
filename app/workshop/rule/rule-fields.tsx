import { useState } from 'react'
import type { SendingRule } from '#contract/surveys/forms'
import type { SurveyDeskView } from '#contract/surveys/views'
import { useProblemWords, type FieldProblems } from '~/lib/field-problems'
import { useWords } from '~/lib/say'
import { Choice } from '~/ui/form/choice'
import { ChoiceGroup } from '~/ui/form/choice-group'
import { InputField } from '~/ui/form/input-field'
import { TextAreaField } from '~/ui/form/text-area-field'
import { writeRecipients } from './write-recipients'

interface RuleFieldsProps {
  rule: SendingRule
  desk: Pick<SurveyDeskView, 'sponsors' | 'bots'>
  problems?: FieldProblems
}

/** To whom, by name or not, for how long, when reminded, and where else it is said. `readRule` reads it. */
export function RuleFields({ rule, desk, problems = {} }: RuleFieldsProps) {
  const { t, format } = useWords()
  const say = useProblemWords()
  const [to, setTo] = useState(rule.to)
  const names = format.list(desk.sponsors.map(({ name }) => name))
  const problem = (name: string) =>
    say(problems[`rule.${name}`] ?? Object.entries(problems).find(([path]) => path.startsWith(`rule.${name}.`))?.[1])
  return (
    <div className="grid gap-5">
      <ChoiceGroup label={t('surveys.fields.to')} problem={problem('to')}>
        <Choice
          type="radio"
          name="to"
          value="sponsors"
          checked={to === 'sponsors'}
          onChange={() => setTo('sponsors')}
          label={t('surveys.fields.sponsors', { count: desk.sponsors.length })}
          hint={names || t('surveys.fields.noSponsors')}
        />
        <Choice
          type="radio"
          name="to"
          value="list"
          checked={to === 'list'}
          onChange={() => setTo('list')}
          label={t('surveys.fields.list')}
          hint={t('surveys.fields.listMeans')}
        />
      </ChoiceGroup>
      {/* Without JavaScript it is always there; with it, only where it counts. */}
      <div className={to === 'list' ? undefined : '[@media(scripting:enabled)]:hidden'}>
        <TextAreaField
          label={t('surveys.fields.people')}
          name="list"
          rows={5}
          defaultValue={writeRecipients(rule.recipients)}
          placeholder={t('surveys.fields.peopleExample')}
          hint={t('surveys.fields.peopleHint')}
          problem={problem('recipients')}
          spellCheck={false}
          className="min-h-32"
        />
      </div>
      <ChoiceGroup label={t('surveys.fields.mode')}>
        <Choice
          type="radio"
          name="anonymous"
          value="no"
          defaultChecked={!rule.anonymous}
          label={t('surveys.fields.named')}
          hint={t('surveys.fields.namedMeans')}
        />
        <Choice
          type="radio"
          name="anonymous"
          value="yes"
          defaultChecked={rule.anonymous}
          label={t('surveys.fields.anonymous')}
          hint={t('surveys.fields.anonymousMeans')}
        />
      </ChoiceGroup>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <InputField
          label={t('surveys.fields.openForDays')}
          name="openForDays"
          inputMode="numeric"
          defaultValue={rule.openForDays}
          hint={t('surveys.fields.openForDaysHint')}
          problem={problem('openForDays')}
        />
        <InputField
          label={t('surveys.fields.remindOn')}
          name="remindOn"
          defaultValue={rule.remindOn.join(t('headline.comma'))}
          hint={t('surveys.fields.remindOnHint')}
          problem={problem('remindOn')}
          optional
        />
      </div>
      <ChoiceGroup label={t('surveys.fields.also')} problem={problem('bots')}>
        <Choice
          type="checkbox"
          name="openLink"
          value="yes"
          defaultChecked={rule.openLink}
          label={t('surveys.fields.openLink')}
          hint={t('surveys.fields.openLinkMeans')}
        />
        {desk.bots.map(({ id, name, vendor }) => (
          <Choice
            key={id}
            type="checkbox"
            name="bots"
            value={id}
            defaultChecked={rule.bots.includes(id)}
            label={t('surveys.fields.bot', { name, vendor: t(`surveys.bots.vendors.${vendor}`) })}
          />
        ))}
      </ChoiceGroup>
    </div>
  )
}
