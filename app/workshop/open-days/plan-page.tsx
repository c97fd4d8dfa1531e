import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { OpenDayForm } from '#contract/open-days/plan'
import type { FormRefusal } from '~/ui/form/form-answer'
import { useTranslation } from '~/words/use-translation'
import { Card } from '~/ui/card'
import { RefusalNote } from '~/ui/form/refusal'
import { PageHeading } from '~/ui/page-heading'
import { BackLink } from '~/ui/back-link'
import { PlanFields } from './plan-fields'

interface PlanPageProps {
  title: string
  lead: string
  back: { to: string; words: string }
  form: OpenDayForm
  refusal?: FormRefusal
  save: string
  /** What says when. */
  children: ReactNode
  /** What is said beside the button. */
  beside?: ReactNode
}

/** One form: when, what, who, and one button. */
export function PlanOpenDayPage({ title, lead, back, form, refusal, save, children, beside }: PlanPageProps) {
  const { t } = useTranslation()
  const saving = useNavigation().formMethod === 'POST'
  return (
    <>
      <BackLink to={back.to}>{back.words}</BackLink>
      <PageHeading title={title} lead={lead} />
      <Form
        method="post"
        noValidate
        autoComplete="off"
        className="grid max-w-220 gap-4 wide:gap-7"
        onSubmit={(event) => (saving ? event.preventDefault() : undefined)}
      >
        <RefusalNote refusal={refusal} />
        <Card id="when" title={t('openDays.form.when')}>
          {children}
        </Card>
        <PlanFields form={form} problems={refusal?.problems ?? {}} />
        <div>
          {beside}
          <button className="button w-full wide:w-auto wide:min-w-45" aria-disabled={saving}>
            {saving ? t('openDays.form.saving') : save}
          </button>
        </div>
      </Form>
    </>
  )
}
