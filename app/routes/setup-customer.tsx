import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { customerSettingSchema } from '#contract/setup'
import { askAsWritten, attempt } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { changeMembers } from '~/setup/change-members.server'
import { CustomerPage } from '~/setup/customer-page'
import type { MembersAnswer } from '~/setup/members-card'
import { customerPath } from '~/setup/setup-home'
import { likelyTimeZone, timeZones } from '~/setup/zones.server'
import { refuse, type FormRefusal } from '~/ui/form/form-answer'
import { readForm } from '~/ui/form/read-form.server'
import type { PageHandle } from '~/words/page-title'

export const handle: PageHandle = { title: 'nav.setup' }

const find = (args: LoaderFunctionArgs) =>
  askAsWritten(args, ({ setup }, scope) => setup.getCustomer(scope, args.params.customer!))

export const loader = async (args: LoaderFunctionArgs) => ({
  customer: await find(args),
  zones: timeZones(),
  zone: likelyTimeZone(detectLanguage(args.request)),
})

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, () => find(args))
  const key = args.params.customer!
  if (form.get('intent') !== 'settings') return changeMembers(args, form, key)
  const { name, timeZone, brandColor } = Object.fromEntries(form)
  const read = customerSettingSchema.safeParse({ key, name, timeZone, brandColor: brandColor || null })
  if (!read.success) return data({ settings: refuse(read.error) }, 400)
  const set = await attempt(args, ({ setup }, scope) => setup.setCustomer(scope, read.data))
  return 'refusal' in set ? data({ settings: set.refusal }, 409) : redirect(customerPath(key), 303)
}

export default function Customer() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<MembersAnswer & { settings?: FormRefusal }>()
  return <CustomerPage {...loaded} answer={answer} settingsRefusal={answer?.settings} />
}
