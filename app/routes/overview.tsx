import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { differenceRequestSchema, type BoardDifference, type OwnActions } from '#contract/board'
import { ask } from '~/backend.server'
import { Overview } from '~/boards/overview/overview'
import { isLive, loadOrKeep, useShown } from '~/live/load-or-keep'
import { lookForChanges } from '~/live/look-again'
import type { PageHandle } from '~/words/page-title'
import { useProject } from '~/reader/project-context'
import { later } from '~/ui/later'

/** Few boards are empty, and none for long: the others do not wait for what it takes. */
const EmptyProject = later(() => import('~/boards/overview/empty-project'))

export const handle: PageHandle = { title: 'nav.overview' }

/** See `routes/project.tsx`. */
export const isShared = true

interface Loaded {
  difference: BoardDifference | null
  own: OwnActions | null
}
const nothing: Loaded = { difference: null, own: null }

export async function loader(args: LoaderFunctionArgs): Promise<Loaded> {
  const asOf = new URL(args.request.url).searchParams.get('asOf') || undefined
  // A request that makes no sense is refused by the project's own loader.
  const request = differenceRequestSchema.safeParse({ project: args.params.project, asOf })
  if (!request.success) return nothing
  const [difference, own] = await Promise.all([
    ask(args, (backend, scope) => backend.getDifference(scope, request.data)),
    ask(args, (backend, scope) => backend.getOwnActions(scope, request.data)),
  ])
  return { difference, own }
}

export const clientLoader = (args: ClientLoaderFunctionArgs) =>
  loadOrKeep<typeof loader>('overview', args, () =>
    isLive(args.request) ? lookForChanges(args.params.project!) : Promise.resolve(null),
  )

export default function ProjectOverview() {
  const { difference, own } = useShown<typeof loader>('overview')
  const { board, can } = useProject()
  if (board.version === 0) return <EmptyProject board={board} can={can} />
  return <Overview {...{ board, difference, own, can }} />
}
