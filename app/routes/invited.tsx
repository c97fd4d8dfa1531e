import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { acceptSchema } from '#contract/setup'
import { askWithoutAccount, attemptOpenly } from '~/backend.server'
import { keepRetryAfter } from '~/reader/keep-retry-after'
import { signInProblem } from '~/reader/sign-in-problem.server'
import { InvitedPage, LostInvitation } from '~/setup/invited-page'
import { refuse, type FormRefusal } from '~/ui/form/form-answer'
import { readForm } from '~/ui/form/read-form.server'
import type { PageHandle } from '~/words/page-title'

export const handle: PageHandle = { title: 'nav.join' }
export const headers = keepRetryAfter

const find = (args: LoaderFunctionArgs) =>
  askWithoutAccount(args, ({ setup }) => setup.invitations.get(args.params.token!))

/** Shows, and never writes: whoever follows links to look what is behind them joins nothing. */
export const loader = async (args: LoaderFunctionArgs) => ({ invitation: await find(args) })

export async function action(args: ActionFunctionArgs) {
  const token = args.params.token!
  const { hasAccount } = await find(args)
  const form = await readForm(args.request, async () => {})
  const password = form.get('password')
  if (hasAccount) {
    try {
      const given = typeof password === 'string' ? password.slice(0, 200) : ''
      return redirect('/', { headers: await args.context.backend.setup.invitations.join(args.request, token, given) })
    } catch (error) {
      const { status, problem, headers } = signInProblem(error)
      return data({ problem }, { status, headers })
    }
  }
  const accepted = acceptSchema.safeParse({ name: form.get('name'), password })
  if (!accepted.success) return data({ refusal: refuse(accepted.error) }, 400)
  const joined = await attemptOpenly(args, ({ setup }) => setup.invitations.accept(args.request, token, accepted.data))
  return 'refusal' in joined ? data(joined, 409) : redirect('/', { headers: joined.done })
}

export default function Invited() {
  const { invitation } = useLoaderData<typeof loader>()
  const answer = useActionData<{ refusal?: FormRefusal; problem?: { code: string } }>()
  return <InvitedPage invitation={invitation} refusal={answer?.refusal} problem={answer?.problem?.code} />
}

export function ErrorBoundary() {
  return <LostInvitation />
}
