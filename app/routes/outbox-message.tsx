import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react'
import { askAsWritten, attempt } from '~/backend.server'
import { keepForm } from '~/ui/form/form-answer'
import { useProject } from '~/reader/project-context'
import type { PageHandle } from '~/words/page-title'
import { OutboxMessage } from '~/workshop/outbox/outbox-message'

export const handle: PageHandle = { title: 'nav.message' }

export async function loader(args: LoaderFunctionArgs) {
  const { project, message } = args.params
  return { message: await askAsWritten(args, ({ messages }, scope) => messages.getMessage(scope, project!, message!)) }
}

export async function action(args: ActionFunctionArgs) {
  const { project, message } = args.params
  return attempt(args, ({ messages }, scope) => messages.sendAgain(scope, project!, message!))
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  keepForm(() => serverAction<typeof action>())

export default function Message() {
  const { message } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { board } = useProject()
  const refusal = answer && 'refusal' in answer ? answer.refusal : undefined
  return <OutboxMessage message={message} timeZone={board.project.timeZone} refusal={refusal} />
}
