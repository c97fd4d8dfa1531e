import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { mostFirst } from '#contract/board/keep-some'
import { loadLater, useLater } from '~/live/later-lists'
import { laterLists } from '~/live/list-later.server'
import { useAllRows } from '~/live/use-all-rows'
import { useProject, withAsOf } from '~/reader/project-context'
import type { PageHandle } from '~/words/page-title'
import { commitmentLists, CommitmentsCard } from '../commitment/commitments-card'
import { response } from './fact'
import { SatisfactionPage } from './satisfaction-page'
import { surveysInOrder } from './surveys-in-order'

export const handle: PageHandle = { title: response.page.name }

/** See `routes/project.tsx`. */
export const isShared = true

export const loader = (args: LoaderFunctionArgs) =>
  laterLists(args, (sections) => ({ ...commitmentLists(sections.commitments), surveys: surveysInOrder(sections) }))

export const clientLoader = (args: ClientLoaderFunctionArgs) => loadLater<typeof loader>('satisfaction', args)

export default function Satisfaction() {
  const { board, asOf } = useProject()
  const { satisfaction, project, revision, version } = board
  const { page, later } = useLater<typeof loader>('satisfaction')
  const own = surveysInOrder(board)
  const total = satisfaction.total ?? own.length
  const first = total > own.length ? own.slice(0, mostFirst) : own
  const address = withAsOf(`/projects/${encodeURIComponent(project.key)}/satisfaction/rows`, asOf)
  const rows = useAllRows({ first: later?.surveys ?? first, total }, address, revision ?? version)
  return (
    <SatisfactionPage board={board} rows={rows}>
      <CommitmentsCard board={board} page={page} later={later} />
    </SatisfactionPage>
  )
}
