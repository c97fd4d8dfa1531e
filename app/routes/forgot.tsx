import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { forgottenSchema } from '#contract/setup'
import { attemptOpenly } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { ForgotPage } from '~/setup/password-pages'
import { refuse, type FormRefusal } from '~/ui/form/form-answer'
import { anybody, readForm } from '~/ui/form/read-form.server'
import type { PageHandle } from '~/words/page-title'

export const handle: PageHandle = { title: 'nav.password' }

/** Where no mail goes out there is no such page: the delivery team hands on a link. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.viewer) throw redirect('/account')
  if (!context.backend.setup.passwords.canMail) throw Response.json({ code: 'not_found' }, { status: 404 })
  return null
}

export async function action(args: ActionFunctionArgs) {
  loader(args)
  const form = await readForm(args.request, anybody)
  const read = forgottenSchema.safeParse({ email: form.get('email') })
  if (!read.success) return data({ refusal: refuse(read.error) }, 400)
  const { email } = read.data
  const sent = await attemptOpenly(args, ({ setup }) => setup.passwords.mailLink(email, detectLanguage(args.request)))
  return 'refusal' in sent ? data(sent, 429) : data({ sent: email })
}

export default function Forgot() {
  const answer = useActionData<{ refusal?: FormRefusal; sent?: string }>()
  return <ForgotPage refusal={answer?.refusal} sent={answer?.sent} />
}
