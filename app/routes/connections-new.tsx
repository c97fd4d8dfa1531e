import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react'
import { connectionFormSchema } from '#contract/connections'
import { tools } from '#contract/tools'
import { askAsWritten, attempt, requireAbility } from '~/backend.server'
import { keepForm, refuse } from '~/ui/form/form-answer'
import { readForm } from '~/ui/form/read-form.server'
import { useKeptAnswer } from '~/ui/form/use-kept-answer'
import type { PageHandle } from '~/words/page-title'
import { ConnectTool, type NewConnectionAnswer } from '~/workshop/connections/new-connection'

export const handle: PageHandle = { title: 'nav.connections' }

export async function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams.get('tool')
  const tool = tools.find((one) => one === asked) ?? null
  const secretFrom = await askAsWritten(args, ({ connections }, scope) =>
    connections.whoseSecret(scope, args.params.project!, tool ?? tools[0]),
  )
  return { tool, secretFrom }
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, () => requireAbility(args, 'manageConnections'))
  const { tool, source, secret, expression, visibility } = Object.fromEntries(form) as Record<string, string>
  const entered = {
    source: source ?? '',
    secret: secret ?? '',
    expression: expression ?? '',
    visibility: visibility ?? '',
  }
  const judged = connectionFormSchema.safeParse({
    tool,
    source: source?.trim() || undefined,
    secret: secret?.trim() || undefined,
    settings: expression?.trim() ? { expression: expression.trim() } : {},
    visibility: visibility || undefined,
  })
  if (!judged.success) return data({ refusal: refuse(judged.error), entered }, 400)
  const answer = await attempt(args, ({ connections }, scope) =>
    connections.add(scope, args.params.project!, judged.data),
  )
  if ('refusal' in answer) {
    const { 'settings.expression': missing, ...problems } = answer.refusal.problems
    const told = { ...answer.refusal, problems: { ...problems, ...(missing ? { expression: missing } : {}) } }
    return data({ refusal: told, entered }, 400)
  }
  return { access: answer.done }
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  keepForm(() => serverAction<typeof action>())

export default function New() {
  const { tool, secretFrom } = useLoaderData<typeof loader>()
  const answer = useKeptAnswer(useActionData<NewConnectionAnswer>(), tool ?? undefined)
  return <ConnectTool key={tool} tool={tool} secretFrom={secretFrom} answer={answer} />
}
