import { useState } from 'react'
import type { SurveyDeskView } from '#contract/surveys/views'
import { useProblemWords, type FieldProblems } from '~/ui/form/field-problems'
import { useWords } from '~/words/say'
import { Choice } from '~/ui/form/choice'
import { ChoiceGroup } from '~/ui/form/choice-group'
import { InputField } from '~/ui/form/input-field'
import { TextAreaField } from '~/ui/form/text-area-field'
import type { EnteredRule } from './entered-rule'

interface RuleFieldsProps {
  entered: EnteredRule
  desk: Pick<SurveyDeskView, 'sponsors' | 'bots'>
  problems?: FieldProblems
}

/** To whom, by name or not, for how long, when reminded, and where else it is said. `readEntered` reads it. */
export function RuleFields({ entered, desk, problems = {} }: RuleFieldsProps) {
  const { t, format } = useWords()
  const say = useProblemWords()
  const [to, setTo] = useState(entered.to)
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
          defaultValue={entered.list}
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
          defaultChecked={!entered.anonymous}
          label={t('surveys.fields.named')}
          hint={t('surveys.fields.namedMeans')}
        />
        <Choice
          type="radio"
          name="anonymous"
          value="yes"
          defaultChecked={entered.anonymous}
          label={t('surveys.fields.anonymous')}
          hint={t('surveys.fields.anonymousMeans')}
        />
      </ChoiceGroup>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <InputField
          label={t('surveys.fields.openForDays')}
          name="openForDays"
          inputMode="numeric"
          defaultValue={entered.openForDays}
          hint={t('surveys.fields.openForDaysHint')}
          problem={problem('openForDays')}
        />
        <InputField
          label={t('surveys.fields.remindOn')}
          name="remindOn"
          defaultValue={entered.remindOn}
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
          defaultChecked={entered.openLink}
          label={t('surveys.fields.openLink')}
          hint={t('surveys.fields.openLinkMeans')}
        />
        {desk.bots.map(({ id, name, vendor }) => (
          <Choice
            key={id}
            type="checkbox"
            name="bots"
            value={id}
            defaultChecked={entered.bots.includes(id)}
            label={t('surveys.fields.bot', { name, vendor: t(`surveys.bots.vendors.${vendor}`) })}
          />
        ))}
      </ChoiceGroup>
    </div>
  )
}
