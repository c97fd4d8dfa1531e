import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import {
  useActionData,
  useLoaderData,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
} from '@remix-run/react'
import { discardNoteSchema, quarantineGroupSchema, quarantineRequestSchema } from '#contract/quarantine'
import { ask, attempt, requireAbility } from '~/backend.server'
import { loadOrKeep } from '~/live/load-or-keep'
import { detectLanguage } from '~/reader/detect-language'
import { useProject } from '~/reader/project-context'
import { keepForm, refuse } from '~/ui/form/form-answer'
import { readForm } from '~/ui/form/read-form.server'
import { useKeptAnswer } from '~/ui/form/use-kept-answer'
import type { PageHandle } from '~/words/page-title'
import { QuarantineInbox } from '~/workshop/quarantine/quarantine-inbox'

export const handle: PageHandle = { title: 'nav.quarantine' }

export async function loader(args: LoaderFunctionArgs) {
  const request = quarantineRequestSchema.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const language = detectLanguage(args.request)
  const page = await ask(args, ({ quarantine }, scope) =>
    quarantine.getPage(scope, args.params.project!, request, language),
  )
  return { request, page }
}

export const clientLoader = (args: ClientLoaderFunctionArgs) =>
  loadOrKeep<typeof loader>(`quarantine ${new URL(args.request.url).search}`, args)

export async function action(args: ActionFunctionArgs) {
  const project = args.params.project!
  const form = await readForm(args.request, () => requireAbility(args, 'manageConnections'))
  const group = quarantineGroupSchema.safeParse(Object.fromEntries(form))
  if (!group.success) return data({ refusal: refuse(group.error) }, 400)
  if (form.get('intent') === 'replay')
    return attempt(args, async ({ quarantine }, scope) => ({
      replayed: await quarantine.replayGroup(scope, project, group.data, detectLanguage(args.request)),
    }))
  const note = discardNoteSchema.safeParse(form.get('note'))
  if (!note.success)
    return data({ refusal: { code: 'invalid' as const, problems: { note: { code: 'missing' as const } } } }, 400)
  return attempt(args, async ({ quarantine }, scope) => ({
    discarded: await quarantine.discardGroup(scope, project, group.data, note.data),
  }))
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  keepForm(() => serverAction<typeof action>())

export default function Quarantine() {
  const { request, page } = useLoaderData<typeof loader>()
  const answer = useKeptAnswer(useActionData<typeof action>(), JSON.stringify(request))
  const { board } = useProject()
  return <QuarantineInbox page={page} request={request} timeZone={board.project.timeZone} answer={answer} />
}
