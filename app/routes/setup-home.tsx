import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { vendorSchema } from '#contract/setup'
import { askAsWritten, attempt } from '~/backend.server'
import { changeMembers } from '~/setup/change-members.server'
import type { MembersAnswer } from '~/setup/members-card'
import { SetupHome } from '~/setup/setup-home'
import { refuse, type FormRefusal } from '~/ui/form/form-answer'
import { readForm } from '~/ui/form/read-form.server'
import type { PageHandle } from '~/words/page-title'

export const handle: PageHandle = { title: 'nav.setup' }

const find = (args: LoaderFunctionArgs) => askAsWritten(args, ({ setup }, scope) => setup.get(scope))

export const loader = async (args: LoaderFunctionArgs) => ({ setup: await find(args) })

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, () => find(args))
  if (form.get('intent') !== 'vendor') return changeMembers(args, form, null)
  const { vendor, brandColor } = Object.fromEntries(form)
  const read = vendorSchema.safeParse({ vendor, brandColor: brandColor || undefined })
  if (!read.success) return data({ vendor: refuse(read.error) }, 400)
  const set = await attempt(args, ({ setup }, scope) => setup.setVendor(scope, read.data))
  return 'refusal' in set ? data({ vendor: set.refusal }, 409) : redirect('/setup', 303)
}

export default function Setup() {
  const { setup } = useLoaderData<typeof loader>()
  const answer = useActionData<MembersAnswer & { vendor?: FormRefusal }>()
  return <SetupHome setup={setup} answer={answer} vendorRefusal={answer?.vendor} />
}
