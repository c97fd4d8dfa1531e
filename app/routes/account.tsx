import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isStorable } from '#contract/civil'
import { ownNameSchema, ownPasswordSchema } from '#contract/setup'
import { askAsWritten, attempt } from '~/backend.server'
import { AccountPage, type AccountAnswer } from '~/setup/account-page'
import { refuse } from '~/ui/form/form-answer'
import { readForm } from '~/ui/form/read-form.server'
import type { PageHandle } from '~/words/page-title'

export const handle: PageHandle = { title: 'nav.account' }

const find = (args: LoaderFunctionArgs) => askAsWritten(args, ({ setup }) => setup.account.get(args.request))

export const loader = async (args: LoaderFunctionArgs) => ({ account: await find(args) })

/** What was asked, and what is wrong with it. */
const refused = (of: AccountAnswer['of'], answer: Omit<AccountAnswer, 'of'>, status: number) =>
  data({ of, ...answer }, status)

export async function action(args: ActionFunctionArgs) {
  const { request } = args
  const form = await readForm(request, () => find(args))
  const { intent, session, ...fields } = Object.fromEntries(form)
  if (intent === 'name') {
    const name = ownNameSchema.safeParse(fields)
    if (!name.success) return refused('name', { refusal: refuse(name.error) }, 400)
    const set = await attempt(args, ({ setup }) => setup.account.setName(request, name.data.name))
    return 'refusal' in set ? refused('name', set, 409) : redirect('/account', 303)
  }
  if (intent === 'password') {
    const password = ownPasswordSchema.safeParse(fields)
    if (!password.success) return refused('password', { refusal: refuse(password.error) }, 400)
    const set = await attempt(args, ({ setup }) => setup.account.setPassword(request, password.data))
    if ('refusal' in set) return refused('password', set, 400)
    return redirect('/account', { status: 303, headers: set.done })
  }
  if (intent !== 'end' && intent !== 'end-others') throw Response.json({ code: 'invalid' }, { status: 400 })
  // Where it is not said which, none.
  const named = typeof session === 'string' && isStorable(session) ? session.slice(0, 100) : ''
  const which = intent === 'end' ? named : null
  await attempt(args, ({ setup }) => setup.account.endSessions(request, which))
  return redirect('/account', 303)
}

export default function Account() {
  const { account } = useLoaderData<typeof loader>()
  return <AccountPage account={account} answer={useActionData<AccountAnswer>()} />
}
