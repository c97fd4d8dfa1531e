import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askAsWritten } from '~/backend.server'
import type { PageHandle } from '~/words/page-title'
import { MailSamples } from '~/workshop/outbox/mail-samples'

export const handle: PageHandle = { title: 'nav.outbox' }

export async function loader(args: LoaderFunctionArgs) {
  const project = args.params.project!
  const [en, chinese] = await askAsWritten(args, ({ messages }, scope) =>
    Promise.all([messages.sampleMails(scope, project, 'en'), messages.sampleMails(scope, project, 'zh-CN')]),
  )
  return { samples: { en, 'zh-CN': chinese } }
}

export default function Samples() {
  const { samples } = useLoaderData<typeof loader>()
  return <MailSamples samples={samples} />
}
