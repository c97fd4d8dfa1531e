import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signInSchema } from '#contract/people'
import { readForm } from '~/lib/read-form'
import { safePath } from '~/lib/safe-path'
import type { PageHandle } from '~/lib/page-title'
import { signInProblem } from '~/lib/sign-in-problem.server'
import { SignInForm } from '~/ui/sign-in-form'
import { PlainHeader } from '~/ui/plain-header'

export const handle: PageHandle = { title: 'signIn.title' }

export function loader({ request, context }: LoaderFunctionArgs) {
  const to = safePath(new URL(request.url).searchParams.get('to'))
  if (context.viewer) throw redirect(to)
  return { to }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const entered = form.get('email')
  const email = typeof entered === 'string' ? entered.trim() : ''
  const credentials = signInSchema.safeParse({ email, password: form.get('password') })
  if (!credentials.success) {
    const field = credentials.error.issues[0]?.path[0] === 'email' ? ('email' as const) : ('password' as const)
    return data({ email, problem: { code: 'invalid' as const, field } }, 400)
  }
  try {
    const headers = await context.backend.signIn(request, credentials.data)
    return redirect(safePath(form.get('to')), { headers })
  } catch (error) {
    const { status, problem } = signInProblem(error)
    return data({ email, problem }, status)
  }
}

export default function SignIn() {
  const { to } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PlainHeader viewer={null} />
      <main id="content" className="mx-auto max-w-110 px-4 pt-10 pb-16 wide:pt-24">
        <SignInForm to={to} email={answer?.email} problem={answer?.problem} />
      </main>
    </>
  )
}
