import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { projectSettingSchema } from '#contract/setup'
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

async function find(args: LoaderFunctionArgs) {
  const { project: wanted, customer } = args.params
  const { key, name, projects } = await askAsWritten(args, ({ setup }, scope) => setup.getCustomer(scope, customer!))
  const project = projects.find((one) => one.key === wanted)
  if (!project) throw Response.json({ code: 'not_found' }, { status: 404 })
  return { customer: { key, name }, project }
}

export const loader = async (args: LoaderFunctionArgs) => ({ ...(await find(args)), zones: timeZones() })

export async function action(args: ActionFunctionArgs) {
  const form = Object.fromEntries(await readForm(args.request, () => find(args)))
  const { name, timeZone, startsOn, goLiveOn } = form
  const { project: key, customer } = args.params
  const dates = { startsOn: startsOn || null, goLiveOn: goLiveOn || null }
  const read = projectSettingSchema.safeParse({ key, name, timeZone, ...dates })
  if (!read.success) return data({ refusal: refuse(read.error) }, 400)
  const set = await attempt(args, ({ setup }, scope) => setup.setProject(scope, read.data))
  return 'refusal' in set ? data(set, 409) : redirect(customerPath(customer!), 303)
}

export default function Project() {
  const { customer, project, zones } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const refusal = useActionData<{ refusal?: FormRefusal }>()?.refusal
  return (
    <FormPage
      title={project.name}
      lead={
        <Link to={`/projects/${encodeURIComponent(project.key)}`} className="link">
          {t('setup.project.board')}
        </Link>
      }
      back={{ to: customerPath(customer.key), words: customer.name }}
      refusal={refusal}
    >
      <ProjectFields project={project} zones={zones} zone={project.timeZone} refusal={refusal} />
    </FormPage>
  )
}
