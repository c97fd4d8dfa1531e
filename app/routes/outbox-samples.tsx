import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mailNames } from '#contract/mails'
import { askAsWritten } from '~/backend.server'
import type { PageHandle } from '~/words/page-title'
import { MailSamples } from '~/workshop/outbox/mail-samples'

export const handle: PageHandle = { title: 'nav.mailSamples' }

export async function loader(args: LoaderFunctionArgs) {
  const project = args.params.project!
  const asked = new URL(args.request.url).searchParams.get('mail')
  const shown = mailNames.find((name) => name === asked) ?? mailNames[0]
  const [en, chinese] = await askAsWritten(args, ({ messages }, scope) =>
    Promise.all([
      messages.sampleMail(scope, project, shown, 'en'),
      messages.sampleMail(scope, project, shown, 'zh-CN'),
    ]),
  )
  return { names: mailNames, sample: { en, 'zh-CN': chinese } }
}

export default function Samples() {
  return <MailSamples {...useLoaderData<typeof loader>()} />
}
