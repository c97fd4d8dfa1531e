import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askAsWritten } from '~/backend.server'
import { useProject } from '~/reader/project-context'
import type { PageHandle } from '~/words/page-title'
import { OutboxPage } from '~/workshop/outbox/outbox-page'

export const handle: PageHandle = { title: 'nav.outbox' }

export async function loader(args: LoaderFunctionArgs) {
  return { lines: await askAsWritten(args, ({ messages }, scope) => messages.listOutbox(scope, args.params.project!)) }
}

export default function Outbox() {
  const { lines } = useLoaderData<typeof loader>()
  const { board } = useProject()
  return <OutboxPage lines={lines} timeZone={board.project.timeZone} />
}
