import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { firstStartSchema } from '#contract/setup'
import { askWithoutAccount, attemptOpenly } from '~/backend.server'
import { StartForm } from '~/setup/start-form'
import { refuse, type FormRefusal } from '~/ui/form/form-answer'
import { readForm } from '~/ui/form/read-form.server'
import type { PageHandle } from '~/words/page-title'

export const handle: PageHandle = { title: 'nav.setup' }

const admit = (args: LoaderFunctionArgs) =>
  askWithoutAccount(args, ({ setup }) => setup.firstStart.require(args.params.token!))

export async function loader(args: LoaderFunctionArgs) {
  await admit(args)
  return null
}

export async function action(args: ActionFunctionArgs) {
  const { password, brandColor, ...entered } = Object.fromEntries(await readForm(args.request, () => admit(args)))
  const form = firstStartSchema.safeParse({ ...entered, password, brandColor: brandColor || undefined })
  if (!form.success) return data({ refusal: refuse(form.error) }, 400)
  const begun = await attemptOpenly(args, ({ setup }) =>
    setup.firstStart.begin(args.request, args.params.token!, form.data),
  )
  return 'refusal' in begun ? data(begun, 409) : redirect('/setup', { headers: begun.done })
}

export default function Start() {
  const refusal = useActionData<{ refusal?: FormRefusal }>()?.refusal
  return <StartForm refusal={refusal} />
}
