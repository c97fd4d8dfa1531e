import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react'
import { limits } from '#contract/limits'
import { discardNoteSchema, entryNumberOf } from '#contract/quarantine'
import { askAsWritten, attempt, requireAbility } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { useProject } from '~/reader/project-context'
import { keepForm, type FormRefusal } from '~/ui/form/form-answer'
import { readForm } from '~/ui/form/read-form.server'
import { useKeptAnswer } from '~/ui/form/use-kept-answer'
import type { PageHandle } from '~/words/page-title'
import { EntryPage, type EntryAnswer } from '~/workshop/quarantine/entry-page'

export const handle: PageHandle = { title: 'nav.quarantine' }

export async function loader(args: LoaderFunctionArgs) {
  const { project, entry } = args.params
  const language = detectLanguage(args.request)
  return {
    // As it was written: it is to be corrected.
    entry: await askAsWritten(args, ({ quarantine }, scope) =>
      quarantine.getEntry(scope, project!, entryNumberOf(entry), language),
    ),
  }
}

const wrong = (field: string, said?: string): FormRefusal => ({
  code: 'invalid',
  problems: { [field]: said === undefined ? { code: 'missing' } : { code: 'invalid', said } },
})

export async function action(args: ActionFunctionArgs) {
  const { project, entry } = args.params
  const id = entryNumberOf(entry)
  const form = await readForm(args.request, () => requireAbility(args, 'manageConnections'), limits.longFormBytes)
  if (form.get('intent') === 'discard') {
    const note = discardNoteSchema.safeParse(form.get('note'))
    if (!note.success) return data({ refusal: wrong('note') }, 400)
    return attempt(args, ({ quarantine }, scope) => quarantine.discard(scope, project!, id, note.data))
  }
  const body = form.get('body')
  const written = form.get('intent') === 'apply' && typeof body === 'string' ? body : null
  const answer = await attempt(args, ({ quarantine }, scope) =>
    quarantine.replay(scope, project!, id, written, detectLanguage(args.request)),
  )
  const entered = written === null ? {} : { entered: written }
  if ('refusal' in answer) return data({ ...answer, ...entered }, 400)
  const { refused } = answer.done
  if (!refused) return answer
  const said = [refused.path, refused.message].filter(Boolean).join(': ')
  return data({ refusal: wrong('body', said), ...entered }, 400)
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  keepForm(() => serverAction<typeof action>())

export default function Entry() {
  const { entry } = useLoaderData<typeof loader>()
  const answer = useKeptAnswer(useActionData<EntryAnswer>(), String(entry.id))
  const { board } = useProject()
  return <EntryPage key={entry.id} entry={entry} timeZone={board.project.timeZone} answer={answer} />
}
