import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { inReadersScript } from '#contract/in-readers-script'
import { signInSchema } from '#contract/people'
import { askByLink, askRoom, askWithoutAccount } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { anybody, readForm } from '~/ui/form/read-form.server'
import { safePath } from '~/reader/safe-path'
import { keepRetryAfter } from '~/reader/keep-retry-after'
import type { PageHandle } from '~/words/page-title'
import { signInProblem } from '~/reader/sign-in-problem.server'
import { useTellSignedOut } from '~/live/use-ask-again'
import { SignInForm, type Company } from '~/ui/sign-in-form'
import { PlainHeader } from '~/ui/plain-header'

export const handle: PageHandle = { title: 'signIn.title' }

export const headers = keepRetryAfter

/** Marks the way of whoever signed in without any cookie back to this page: were theirs kept, it leads on. */
const signedIn = 'signed-in'

export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args
  const { searchParams } = new URL(request.url)
  const to = safePath(searchParams.get('to'))
  if (context.viewer) throw redirect(to)
  const problem = searchParams.has(signedIn) ? { code: 'forgotten' as const } : undefined
  const { canMail } = context.backend.setup.passwords
  return { to, problem, canMail, company: await companyOf(args, to) }
}

/**
 * Whose page somebody is on their way to, where they have a link to one. Of a project's own address nothing is told: not
 * even whether there is one.
 */
async function companyOf(args: LoaderFunctionArgs, to: string): Promise<Company | null> {
  const [, by, token] = /^\/([ijs])\/([^/?#]+)/.exec(to) ?? []
  if (!by || !token) return null
  const ask = {
    i: () => askWithoutAccount(args, async ({ openDays }) => (await openDays.invited.find(token)).project),
    j: () => askRoom(args, async (audience) => (await audience.lobby(token, null)).project),
    s: () => askByLink(args, (answers, language) => answers.open(token, language)),
  }[by as 'i' | 'j' | 's']
  try {
    const { customer, brandColor } = await ask()
    return { customer: inReadersScript(customer, detectLanguage(args.request)), brandColor }
  } catch {
    return null
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, anybody)
  const entered = form.get('email')
  const email = typeof entered === 'string' ? entered.trim() : ''
  const credentials = signInSchema.safeParse({ email, password: form.get('password') })
  if (!credentials.success) {
    const field = credentials.error.issues[0]?.path[0] === 'email' ? ('email' as const) : ('password' as const)
    return data({ email, problem: { code: 'invalid' as const, field } }, 400)
  }
  try {
    const headers = await context.backend.signIn(request, credentials.data)
    const to = safePath(form.get('to'))
    const isUnproved = !request.headers.has('cookie')
    return redirect(isUnproved ? `/sign-in?to=${encodeURIComponent(to)}&${signedIn}` : to, { headers })
  } catch (error) {
    const { status, problem, headers } = signInProblem(error)
    return data({ email, problem }, { status, headers })
  }
}

export default function SignIn() {
  const { to, problem, canMail, company } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  useTellSignedOut()
  return (
    <>
      <PlainHeader viewer={null} />
      <main id="content" className="mx-auto max-w-110 px-4 pt-10 pb-16 wide:pt-24">
        <SignInForm
          to={to}
          company={company}
          canMail={canMail}
          email={answer?.email}
          problem={answer?.problem ?? problem}
        />
      </main>
    </>
  )
}
