import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import {
  useActionData,
  useLoaderData,
  useParams,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
} from '@remix-run/react'
import { readAgain } from '#contract/connections'
import { limits } from '#contract/limits'
import { entryNumberOf } from '#contract/quarantine'
import { askAsWritten, attempt, requireAbility } from '~/backend.server'
import { loadOrKeep } from '~/live/load-or-keep'
import { detectLanguage } from '~/reader/detect-language'
import { useProject } from '~/reader/project-context'
import { keepForm } from '~/ui/form/form-answer'
import { readForm } from '~/ui/form/read-form.server'
import { useKeptAnswer } from '~/ui/form/use-kept-answer'
import type { PageHandle } from '~/words/page-title'
import { ConnectionPage, type ConnectionAnswer } from '~/workshop/connections/connection-page'
import { readSecretForm, readTriedForm } from '~/workshop/connections/read-connection-forms'
import { readSettingsForm } from '~/workshop/connections/read-settings-form'

export const handle: PageHandle = { title: 'nav.connections' }

export async function loader(args: LoaderFunctionArgs) {
  const { project, connection } = args.params
  const kept = entryNumberOf(new URL(args.request.url).searchParams.get('delivery') ?? undefined)
  const language = detectLanguage(args.request)
  return askAsWritten(args, async ({ connections }, scope) => ({
    page: await connections.get(scope, project!, connection!),
    kept: kept ? await connections.preview(scope, project!, connection!, { kept }, language) : null,
  }))
}

export const clientLoader = (args: ClientLoaderFunctionArgs) =>
  loadOrKeep<typeof loader>(`connection ${args.params.connection} ${new URL(args.request.url).search}`, args)

export async function action(args: ActionFunctionArgs) {
  const project = args.params.project!
  const id = args.params.connection!
  const form = await readForm(args.request, () => requireAbility(args, 'manageConnections'), limits.longFormBytes)
  const asked = form.get('intent')
  const intent = typeof asked === 'string' ? asked : ''
  const language = detectLanguage(args.request)
  if (intent === 'try') {
    const read = readTriedForm(form)
    if ('refusal' in read) return data({ intent, ...read }, 400)
    const answer = await attempt(args, ({ connections }, scope) =>
      connections.preview(scope, project, id, read.delivery, language),
    )
    return 'refusal' in answer
      ? data({ intent, ...answer, tried: read.tried }, 400)
      : { intent, preview: answer.done, tried: read.tried }
  }
  if (intent === 'set') {
    const read = readSettingsForm(form)
    if ('refusal' in read) return data({ intent, ...read }, 400)
    const again = readAgain.find((one) => one === form.get('again')) ?? 'unread'
    return {
      intent,
      ...(await attempt(args, ({ connections }, scope) => connections.set(scope, project, id, read.settings, again))),
    }
  }
  if (intent === 'rotate') {
    const read = readSecretForm(form)
    if ('refusal' in read) return data({ intent, ...read }, 400)
    const answer = await attempt(args, ({ connections }, scope) => connections.rotate(scope, project, id, read.given))
    return 'refusal' in answer ? data({ intent, ...answer }, 400) : { intent, access: answer.done }
  }
  const answer = await attempt(args, async ({ connections }, scope) => {
    if (intent === 'pause') await connections.pause(scope, project, id)
    else if (intent === 'resume') await connections.resume(scope, project, id)
    else if (intent === 'remove') await connections.remove(scope, project, id)
  })
  if ('refusal' in answer) return data({ intent, ...answer }, 400)
  if (intent === 'remove') return redirect(`/projects/${encodeURIComponent(project)}/connections`)
  return { intent }
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  keepForm(() => serverAction<typeof action>())

export default function Connection() {
  const { page, kept } = useLoaderData<typeof loader>()
  const answer = useKeptAnswer(useActionData<ConnectionAnswer>(), page.id)
  const { project = '' } = useParams()
  const { board } = useProject()
  return (
    <ConnectionPage
      key={page.id}
      page={page}
      kept={kept}
      project={project}
      timeZone={board.project.timeZone}
      answer={answer}
    />
  )
}
