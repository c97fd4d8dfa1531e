import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { ask } from '~/backend.server'
import { loadLater, useLater } from '~/live/later-lists'
import { laterLists } from '~/live/list-later.server'
import { useProject } from '~/reader/project-context'
import type { PageHandle } from '~/words/page-title'
import { commitmentLists, CommitmentsCard } from '../commitment/commitments-card'
import { response } from './fact'
import { SatisfactionPage } from './satisfaction-page'

export const handle: PageHandle = { title: response.page.name }

/** See `routes/project.tsx`. */
export const isShared = true

export const loader = (args: LoaderFunctionArgs) =>
  laterLists(args, (request) =>
    ask(args, async (backend, scope) => commitmentLists((await backend.getLists(scope, request)).commitments)),
  )

export const clientLoader = (args: ClientLoaderFunctionArgs) => loadLater<typeof loader>('satisfaction', args)

export default function Satisfaction() {
  const { board } = useProject()
  const { page, later } = useLater<typeof loader>('satisfaction')
  return (
    <SatisfactionPage board={board}>
      <CommitmentsCard board={board} page={page} later={later} />
    </SatisfactionPage>
  )
}
