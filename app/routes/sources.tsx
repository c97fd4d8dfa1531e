import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import {
  useActionData,
  useLoaderData,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
} from '@remix-run/react'
import { keyFormSchema } from '#contract/sources'
import { askAsWritten, attempt, requireAbility } from '~/backend.server'
import { loadOrKeep } from '~/live/load-or-keep'
import { useProject } from '~/reader/project-context'
import { keepForm, refuse } from '~/ui/form/form-answer'
import { readForm } from '~/ui/form/read-form.server'
import { useKeptAnswer } from '~/ui/form/use-kept-answer'
import type { PageHandle } from '~/words/page-title'
import { SourcesPage, type KeyAnswer } from '~/workshop/sources/sources-page'

export const handle: PageHandle = { title: 'nav.sources' }

export async function loader(args: LoaderFunctionArgs) {
  return { page: await askAsWritten(args, ({ sources }, scope) => sources.getPage(scope, args.params.project!)) }
}

export const clientLoader = (args: ClientLoaderFunctionArgs) => loadOrKeep<typeof loader>('sources', args)

export async function action(args: ActionFunctionArgs) {
  const project = args.params.project!
  const form = await readForm(args.request, () => requireAbility(args, 'manageConnections'))
  const named = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const [intent, key] = [form.get('intent'), named('key')]
  if (intent === 'rotate' || intent === 'revoke') {
    const answer = await attempt(args, async ({ sources }, scope) =>
      intent === 'rotate'
        ? sources.rotateKey(scope, project, key)
        : sources.revokeKey(scope, project, key).then(() => undefined),
    )
    return 'refusal' in answer ? data(answer, 409) : { made: answer.done }
  }
  const entered = {
    source: named('source'),
    kinds: form.getAll('kinds').map(String),
    can: form.getAll('can').map(String),
    visibility: named('visibility'),
  }
  const judged = keyFormSchema.safeParse({
    ...entered,
    source: entered.source.trim(),
    visibility: entered.visibility || undefined,
  })
  if (!judged.success) return data({ refusal: refuse(judged.error), entered }, 400)
  const answer = await attempt(args, ({ sources }, scope) => sources.addKey(scope, project, judged.data))
  return 'refusal' in answer ? data({ ...answer, entered }, 409) : { made: answer.done }
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  keepForm(() => serverAction<typeof action>())

export default function Sources() {
  const { page } = useLoaderData<typeof loader>()
  const answer = useKeptAnswer(useActionData<KeyAnswer>())
  const { board } = useProject()
  return <SourcesPage page={page} timeZone={board.project.timeZone} answer={answer} />
}
