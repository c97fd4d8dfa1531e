import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newProjectSchema } from '#contract/setup'
import { askAsWritten, attempt } from '~/backend.server'
import { FormPage } from '~/setup/form-page'
import { ProjectFields } from '~/setup/project-fields'
import { customerPath } from '~/setup/setup-home'
import { timeZones } from '~/setup/zones.server'
import { refuse, type FormRefusal } from '~/ui/form/form-answer'
import { readForm } from '~/ui/form/read-form.server'
import type { PageHandle } from '~/words/page-title'
import { useTranslation } from '~/words/use-translation'

export const handle: PageHandle = { title: 'nav.setup' }

const find = (args: LoaderFunctionArgs) =>
  askAsWritten(args, ({ setup }, scope) => setup.getCustomer(scope, args.params.customer!))

export async function loader(args: LoaderFunctionArgs) {
  const { key, name, timeZone } = await find(args)
  return { customer: { key, name }, zones: timeZones(), zone: timeZone }
}

export async function action(args: ActionFunctionArgs) {
  const { startsOn, goLiveOn, ...fields } = Object.fromEntries(await readForm(args.request, () => find(args)))
  const customer = args.params.customer!
  const dates = { startsOn: startsOn || undefined, goLiveOn: goLiveOn || undefined }
  const project = newProjectSchema.safeParse({ ...fields, ...dates, customer })
  if (!project.success) return data({ refusal: refuse(project.error) }, 400)
  const added = await attempt(args, ({ setup }, scope) => setup.addProject(scope, project.data))
  return 'refusal' in added ? data(added, 409) : redirect(customerPath(customer), 303)
}

export default function NewProject() {
  const { customer, ...choices } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const refusal = useActionData<{ refusal?: FormRefusal }>()?.refusal
  return (
    <FormPage
      title={t('setup.project.new')}
      lead={t('setup.project.newLead', { customer: customer.name })}
      back={{ to: customerPath(customer.key), words: customer.name }}
      refusal={refusal}
    >
      <ProjectFields {...choices} refusal={refusal} />
    </FormPage>
  )
}
