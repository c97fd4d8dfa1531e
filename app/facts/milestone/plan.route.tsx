import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { laterLists } from '~/live/list-later.server'
import { mostFirst } from '#contract/board/keep-some'
import { useAllRows } from '~/live/use-all-rows'
import { useProject, withAsOf } from '~/reader/project-context'
import type { PageHandle } from '~/words/page-title'
import { milestone } from './fact'
import { PlanPage } from './plan-page'
import { withoutHistory } from './without-history'

export const handle: PageHandle = { title: milestone.page.name }

/** See `routes/project.tsx`. */
export const isShared = true

export const loader = (args: LoaderFunctionArgs) => laterLists(args, (sections) => ({ rows: withoutHistory(sections) }))

/** Where scripts run, the table has every row soon. */
export const clientLoader = () => Promise.resolve(null)

export default function Plan() {
  const { board, asOf } = useProject()
  const { milestones, project, revision, version } = board
  // All of a short plan come with the board, of a long one the first.
  const isWhole = milestones.items.length === milestones.total
  const later = useLoaderData<typeof loader>()
  const own = isWhole ? milestones.items : milestones.items.slice(0, mostFirst)
  const first = { first: later?.rows ?? own, total: milestones.total }
  const address = withAsOf(`/projects/${encodeURIComponent(project.key)}/plan/rows`, asOf)
  return <PlanPage board={board} rows={useAllRows(first, address, revision ?? version)} />
}
