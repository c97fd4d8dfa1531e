import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { resetSchema } from '#contract/setup'
import { askWithoutAccount, attemptOpenly } from '~/backend.server'
import { LostInvitation } from '~/setup/invited-page'
import { ResetPage } from '~/setup/password-pages'
import { refuse, type FormRefusal } from '~/ui/form/form-answer'
import { readForm } from '~/ui/form/read-form.server'
import type { PageHandle } from '~/words/page-title'

export const handle: PageHandle = { title: 'nav.password' }

const find = (args: LoaderFunctionArgs) =>
  askWithoutAccount(args, ({ setup }) => setup.passwords.get(args.params.token!))

/** Shows, and never writes: whoever follows links to look what is behind them changes nothing. */
export const loader = find

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, () => find(args))
  const read = resetSchema.safeParse({ password: form.get('password') })
  if (!read.success) return data({ refusal: refuse(read.error) }, 400)
  const set = await attemptOpenly(args, ({ setup }) =>
    setup.passwords.reset(args.request, args.params.token!, read.data.password),
  )
  return 'refusal' in set ? data(set, 409) : redirect('/', { headers: set.done })
}

export default function Reset() {
  const { email } = useLoaderData<typeof loader>()
  const refusal = useActionData<{ refusal?: FormRefusal }>()?.refusal
  return <ResetPage email={email} refusal={refusal} />
}

export function ErrorBoundary() {
  return <LostInvitation />
}
