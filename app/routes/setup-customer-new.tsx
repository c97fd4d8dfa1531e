import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newCustomerSchema } from '#contract/setup'
import { askAsWritten, attempt } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { CustomerFields } from '~/setup/customer-fields'
import { FormPage } from '~/setup/form-page'
import { customerPath } from '~/setup/setup-home'
import { likelyTimeZone, timeZones } from '~/setup/zones.server'
import { refuse, type FormRefusal } from '~/ui/form/form-answer'
import { readForm } from '~/ui/form/read-form.server'
import type { PageHandle } from '~/words/page-title'
import { useTranslation } from '~/words/use-translation'

export const handle: PageHandle = { title: 'nav.setup' }

const admit = (args: LoaderFunctionArgs) => askAsWritten(args, ({ setup }, scope) => setup.get(scope))

export async function loader(args: LoaderFunctionArgs) {
  await admit(args)
  return { zones: timeZones(), zone: likelyTimeZone(detectLanguage(args.request)) }
}

export async function action(args: ActionFunctionArgs) {
  const { brandColor, ...fields } = Object.fromEntries(await readForm(args.request, () => admit(args)))
  const customer = newCustomerSchema.safeParse({ ...fields, brandColor: brandColor || undefined })
  if (!customer.success) return data({ refusal: refuse(customer.error) }, 400)
  const added = await attempt(args, ({ setup }, scope) => setup.addCustomer(scope, customer.data))
  return 'refusal' in added ? data(added, 409) : redirect(customerPath(customer.data.key), 303)
}

export default function NewCustomer() {
  const { t } = useTranslation()
  const refusal = useActionData<{ refusal?: FormRefusal }>()?.refusal
  return (
    <FormPage
      title={t('setup.customer.new')}
      lead={t('setup.customer.newLead')}
      back={{ to: '/setup', words: t('setup.home.title') }}
      refusal={refusal}
    >
      <CustomerFields {...useLoaderData<typeof loader>()} refusal={refusal} />
    </FormPage>
  )
}
