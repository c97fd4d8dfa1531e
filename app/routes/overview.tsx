import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { differenceRequestSchema, type BoardDifference, type OwnActions } from '#contract/board'
import { ask, askAsWritten } from '~/backend.server'
import type { DayOne } from '~/boards/overview/empty-project'
import { Overview } from '~/boards/overview/overview'
import { detectLanguage } from '~/reader/detect-language'
import { dayOneAreas, wordsOf } from '~/words/speaker.server'
import { zoneName } from '~/words/zone-name.server'
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
  /** Of a project for which nothing was sent yet. */
  dayOne: DayOne | null
}
const nothing: Loaded = { difference: null, own: null, dayOne: null }

export async function loader(args: LoaderFunctionArgs): Promise<Loaded> {
  const asOf = new URL(args.request.url).searchParams.get('asOf') || undefined
  // A request that makes no sense is refused by the project's own loader.
  const request = differenceRequestSchema.safeParse({ project: args.params.project, asOf })
  if (!request.success) return nothing
  const [difference, own, dayOne] = await Promise.all([
    ask(args, (backend, scope) => backend.getDifference(scope, request.data)),
    ask(args, (backend, scope) => backend.getOwnActions(scope, request.data)),
    asOf ? null : findDayOne(args, request.data.project),
  ])
  return { difference, own, dayOne }
}

async function findDayOne(args: LoaderFunctionArgs, project: string): Promise<DayOne | null> {
  const { board } = await askAsWritten(args, (backend, scope) => backend.getBoard(scope, { project }))
  if (board.version > 0) return null
  const language = detectLanguage(args.request)
  return {
    ...(await ask(args, (backend, scope) => backend.getBeginning(scope, project))),
    zone: zoneName(language, board.project.timeZone),
    words: wordsOf(language, dayOneAreas),
  }
}

export const clientLoader = (args: ClientLoaderFunctionArgs) =>
  loadOrKeep<typeof loader>('overview', args, async (before) => {
    const look = isLive(args.request) ? await lookForChanges(args.params.project!) : null
    return look && { ...before, ...look }
  })

export default function ProjectOverview() {
  const { difference, own, dayOne } = useShown<typeof loader>('overview')
  const { board, can } = useProject()
  if (board.version === 0) return <EmptyProject board={board} dayOne={dayOne} />
  return <Overview {...{ board, difference, own, can }} />
}
