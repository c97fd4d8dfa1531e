import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams, type ClientActionFunctionArgs } from '@remix-run/react'
import { openDayFormSchema } from '#contract/open-days/plan'
import { limits } from '#contract/limits'
import { askAsWritten, attempt, requireAbility } from '~/backend.server'
import { keepForm, type FormRefusal } from '~/ui/form/form-answer'
import type { PageHandle } from '~/words/page-title'
import { readForm } from '~/ui/form/read-form.server'
import { useTranslation } from '~/words/use-translation'
import { Choice } from '~/ui/form/choice'
import { judgePlan } from '~/workshop/open-days/judge-plan'
import { PlanOpenDayPage } from '~/workshop/open-days/plan-page'
import { readPlanForm } from '~/workshop/open-days/read-plan-form'
import { TimeFields } from '~/workshop/open-days/time-fields'
import { zonesFor } from '~/workshop/open-days/choices.server'
import { useAllChoices } from '~/workshop/open-days/use-all-choices'

export const handle: PageHandle = { title: 'nav.changeOpenDay' }

export async function loader(args: LoaderFunctionArgs) {
  const { project, openDay } = args.params
  const { form, series } = await askAsWritten(args, ({ openDays }, scope) =>
    openDays.schedule.getForm(scope, project!, openDay!),
  )
  return { form, series, zones: zonesFor(args.request) }
}

export async function action(args: ActionFunctionArgs) {
  const { project, openDay } = args.params
  const form = await readForm(args.request, () => requireAbility(args, 'runOpenDays'), limits.longFormBytes)
  const judged = judgePlan(openDayFormSchema, readPlanForm(form))
  if ('refusal' in judged) return data(judged, 400)
  const following = form.get('following') === 'yes'
  const changed = await attempt(args, ({ openDays }, scope) =>
    openDays.schedule.change(scope, project!, openDay!, judged.form, following),
  )
  if ('refusal' in changed) return data(changed, 409)
  return redirect(`/projects/${encodeURIComponent(project!)}/open-days/${encodeURIComponent(openDay!)}`)
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  keepForm(() => serverAction<typeof action>())

export default function EditOpenDay() {
  const { form, series, ...brought } = useLoaderData<typeof loader>()
  const { zones } = useAllChoices(brought)
  const refusal = useActionData<{ refusal?: FormRefusal }>()?.refusal
  const { openDay = '' } = useParams()
  const { t } = useTranslation()
  return (
    <PlanOpenDayPage
      title={t('openDays.form.editTitle')}
      lead={t('openDays.form.editLead')}
      back={{ to: `open-days/${openDay}`, words: t('openDays.one') }}
      form={form}
      refusal={refusal}
      save={t('openDays.form.saveChange')}
      beside={
        series ? (
          <Choice
            type="checkbox"
            name="following"
            value="yes"
            label={t('openDays.form.following')}
            hint={t('openDays.form.followingMeans')}
          />
        ) : null
      }
    >
      <TimeFields form={form} problems={refusal?.problems ?? {}} zones={zones} />
    </PlanOpenDayPage>
  )
}
