import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { loadLater, useLater } from '~/live/later-lists'
import { laterLists } from '~/live/list-later.server'
import { useProject } from '~/reader/project-context'
import type { PageHandle } from '~/words/page-title'
import { ActionsPage } from './actions-page'
import { action } from './fact'
import { actionLists } from './yours'

export const handle: PageHandle = { title: action.page.name }

/** See `routes/project.tsx`. */
export const isShared = true

export const loader = (args: LoaderFunctionArgs) => laterLists(args, ({ actions }) => actionLists(actions))

export const clientLoader = (args: ClientLoaderFunctionArgs) => loadLater<typeof loader>('actions', args)

export default function Actions() {
  const { board } = useProject()
  const { page, later } = useLater<typeof loader>('actions')
  return <ActionsPage board={board} page={page} later={later} />
}
