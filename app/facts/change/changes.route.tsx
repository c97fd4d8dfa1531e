import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { loadLater, useLater } from '~/live/later-lists'
import { laterLists } from '~/live/list-later.server'
import { useProject } from '~/reader/project-context'
import type { PageHandle } from '~/words/page-title'
import { changeLists, ChangesPage } from './changes-page'
import { change } from './fact'

export const handle: PageHandle = { title: change.page.name }

/** See `routes/project.tsx`. */
export const isShared = true

export const loader = (args: LoaderFunctionArgs) => laterLists(args, ({ changes }) => changeLists(changes))

export const clientLoader = (args: ClientLoaderFunctionArgs) => loadLater<typeof loader>('changes', args)

export default function Changes() {
  const { board } = useProject()
  const { page, later } = useLater<typeof loader>('changes')
  return <ChangesPage board={board} page={page} later={later} />
}
