import type { OpenDayForm } from '#contract/open-days/plan'
import { useProblemWords, type FieldProblems } from '~/ui/form/field-problems'
import { useWords } from '~/words/say'
import { Choice } from '~/ui/form/choice'
import { ChoiceGroup } from '~/ui/form/choice-group'
import { Card } from '~/ui/card'
import { InputField } from '~/ui/form/input-field'
import { TextAreaField } from '~/ui/form/text-area-field'
import { writeRecipients } from '../rule/write-recipients'
import { AgendaFields } from './agenda-fields'
import { peopleFields } from './read-plan-form'

interface PlanFieldsProps {
  form: OpenDayForm
  problems: FieldProblems
}

/** What is shown, where, by whom and to whom; `readPlanForm` reads it. */
export function PlanFields({ form: { plan }, problems }: PlanFieldsProps) {
  const { t } = useWords()
  const say = useProblemWords()
  const problem = (name: string) => say(problems[`plan.${name}`])
  const people = Object.entries(problems).find(([path]) => path.startsWith('plan.attendees'))?.[1]
  return (
    <>
      <Card id="what" title={t('openDays.form.what')}>
        <div className="grid gap-5">
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <InputField
              label={t('openDays.form.titleEn')}
              name="title.en"
              lang="en"
              defaultValue={plan.title.en}
              problem={problem('title') ?? problem('title.en')}
            />
            <InputField
              label={t('openDays.form.titleZh')}
              name="title.zh-CN"
              lang="zh-CN"
              defaultValue={plan.title['zh-CN']}
              problem={problem('title.zh-CN')}
            />
            <InputField
              label={t('openDays.form.place')}
              name="place"
              defaultValue={plan.place}
              problem={problem('place')}
              optional
            />
            <InputField
              label={t('openDays.form.link')}
              name="link"
              inputMode="url"
              defaultValue={plan.link}
              hint={t('openDays.form.linkHint')}
              problem={problem('link')}
              optional
            />
          </div>
          <AgendaFields agenda={plan.agenda} problems={problems} />
          <InputField
            label={t('openDays.form.presenters')}
            name="presenters"
            defaultValue={plan.presenters.join(t('headline.comma'))}
            hint={t('openDays.form.presentersHint')}
            problem={problem('presenters')}
            optional
          />
        </div>
      </Card>
      <Card id="who" title={t('openDays.form.who')}>
        <div className="grid gap-5">
          <TextAreaField
            label={t('openDays.form.people')}
            name="people"
            rows={5}
            defaultValue={writeRecipients(plan.attendees, peopleFields)}
            placeholder={t('openDays.form.peopleExample')}
            hint={t('openDays.form.peopleHint')}
            problem={say(people)}
            spellCheck={false}
            className="min-h-32"
          />
          <ChoiceGroup label={t('openDays.form.questions')}>
            <Choice
              type="checkbox"
              name="moderated"
              value="yes"
              defaultChecked={plan.moderated}
              label={t('openDays.form.moderated')}
              hint={t('openDays.form.moderatedMeans')}
            />
            <Choice
              type="checkbox"
              name="anonymous"
              value="yes"
              defaultChecked={plan.anonymous}
              label={t('openDays.form.anonymous')}
              hint={t('openDays.form.anonymousMeans')}
            />
          </ChoiceGroup>
        </div>
      </Card>
    </>
  )
}
