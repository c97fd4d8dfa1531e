import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react'
import { openDayFormSchema, openDaySeriesFormSchema } from '#contract/open-days/plan'
import { limits } from '#contract/limits'
import { askAsWritten, attempt, requireAbility } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { keepForm, type FormRefusal } from '~/ui/form/form-answer'
import type { PageHandle } from '~/words/page-title'
import { readForm } from '~/ui/form/read-form.server'
import { useTranslation } from '~/words/use-translation'
import { judgePlan } from '~/workshop/open-days/judge-plan'
import { PlanOpenDayPage } from '~/workshop/open-days/plan-page'
import { readPlanForm } from '~/workshop/open-days/read-plan-form'
import { RhythmFields } from '~/workshop/open-days/rhythm-fields'
import { TimeFields } from '~/workshop/open-days/time-fields'
import { countriesFor, zonesFor } from '~/workshop/open-days/choices.server'
import { useAllChoices } from '~/workshop/open-days/use-all-choices'

export const handle: PageHandle = { title: 'nav.planOpenDays' }

export async function loader(args: LoaderFunctionArgs) {
  const { form, countries } = await askAsWritten(args, ({ openDays }, scope) =>
    openDays.schedule.suggest(scope, args.params.project!),
  )
  const { request } = args
  return {
    form,
    countries: countriesFor(request, countries, form.holidays, detectLanguage(request)),
    zones: zonesFor(request),
  }
}

export async function action(args: ActionFunctionArgs) {
  const project = args.params.project!
  const form = await readForm(args.request, () => requireAbility(args, 'runOpenDays'), limits.longFormBytes)
  const read = readPlanForm(form)
  const list = `/projects/${encodeURIComponent(project)}/open-days`
  if (form.get('kind') === 'single') {
    const judged = judgePlan(openDayFormSchema, read)
    if ('refusal' in judged) return data(judged, 400)
    const planned = await attempt(args, ({ openDays }, scope) => openDays.schedule.plan(scope, project, judged.form))
    return 'refusal' in planned ? data(planned, 409) : redirect(`${list}/${encodeURIComponent(planned.done)}`)
  }
  const judged = judgePlan(openDaySeriesFormSchema, read)
  if ('refusal' in judged) return data(judged, 400)
  const planned = await attempt(args, ({ openDays }, scope) =>
    openDays.schedule.planSeries(scope, project, judged.form),
  )
  return 'refusal' in planned ? data(planned, 409) : redirect(list)
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  keepForm(() => serverAction<typeof action>())

export default function NewOpenDay() {
  const { form, ...brought } = useLoaderData<typeof loader>()
  const { countries, zones } = useAllChoices(brought)
  const refusal = useActionData<{ refusal?: FormRefusal }>()?.refusal
  const { t } = useTranslation()
  const problems = refusal?.problems ?? {}
  return (
    <PlanOpenDayPage
      title={t('openDays.form.newTitle')}
      lead={t('openDays.form.newLead')}
      back={{ to: 'open-days', words: t('nav.openDays') }}
      form={form}
      refusal={refusal}
      save={t('openDays.form.save')}
    >
      <RhythmFields form={form} problems={problems} countries={countries}>
        {(isFirst) => <TimeFields form={form} problems={problems} zones={zones} isFirst={isFirst} />}
      </RhythmFields>
    </PlanOpenDayPage>
  )
}
