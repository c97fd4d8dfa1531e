import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react'
import { askAsWritten, attempt } from '~/backend.server'
import { keepForm } from '~/lib/form-answer'
import { useProject } from '~/lib/project-context'
import type { PageHandle } from '~/lib/page-title'
import { OutboxMessage } from '~/workshop/outbox/outbox-message'

export const handle: PageHandle = { title: 'nav.outbox' }

export async function loader(args: LoaderFunctionArgs) {
  const { project, message } = args.params
  return { message: await askAsWritten(args, ({ surveys }, scope) => surveys.getMessage(scope, project!, message!)) }
}

export async function action(args: ActionFunctionArgs) {
  const { project, message } = args.params
  return attempt(args, ({ surveys }, scope) => surveys.sendAgain(scope, project!, message!))
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
