import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { useMemo } from 'react'
import { boardRequestSchema } from '#contract/board'
import { DaylightError } from '#contract/errors'
import { ask } from '~/backend.server'
import { factPages } from '~/facts/registry'
import { ClockProvider } from '~/words/clock'
import { isLive, loadOrKeep, useShown } from '~/live/load-or-keep'
import { lookAgain } from '~/live/look-again'
import { packBoard, unpackBoard } from '~/ui/packed-board'
import type { ProjectContext } from '~/reader/project-context'
import { readableBrand } from '~/ui/readable-brand'
import { useCodeAhead } from '~/live/use-code-ahead'
import { useDayEnd } from '~/live/use-day-end'
import { useLive } from '~/live/use-live'
import { later } from '~/ui/later'
import { ProblemPage } from '~/ui/problem-page'
import { ProjectLink } from '~/ui/project-link'
import { PageLinkContext } from '~/ui/thing-link'
import { ProjectHeader } from '~/ui/project-header'

/** The ordinary board is today's. */
const LookBack = later(() => import('~/ui/look-back'))
/** Nobody goes back in time before the page is there. */
const PageFoot = later(() => import('~/ui/page-foot'))

export { lookOnly as shouldRevalidate } from '~/live/look-only'

/** What it loads is the same for everyone who may read the same. */
export const isShared = true

export async function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams.get('asOf') || undefined
  const request = boardRequestSchema.safeParse({ project: args.params.project, asOf: asked })
  const answer = await ask(args, (backend, scope) => {
    if (!request.success) throw new DaylightError('invalid', 'The address names no project or no day')
    return backend.getBoard(scope, request.data)
  })
  const { today, dayEndsAt, basis } = answer.board
  const isPast = basis !== 'live'
  return {
    ...answer,
    board: packBoard(answer.board),
    asOf: isPast ? today : null,
    // Nothing is known of a day to come: the board is today's, and says so.
    ahead: asked && asked > today ? asked : null,
    viewer: args.context.viewer,
    loadedAt: isPast ? dayEndsAt : args.context.loadedAt,
  }
}

/** The pages that a reader of a project goes to from any of them, by the names of their routes. */
const pagesAhead = ['./routes/overview', ...factPages.map(({ address }) => `facts/${address}`)]

export const clientLoader = (args: ClientLoaderFunctionArgs) =>
  loadOrKeep<typeof loader>('project', args, async (before) => {
    const look = isLive(args.request) ? await lookAgain(args.params.project!) : null
    return look && { ...before, ...look }
  })

export default function Project() {
  const { board: packed, can, asOf, ahead, viewer, loadedAt } = useShown<typeof loader>('project')
  const board = useMemo(() => unpackBoard(packed), [packed])
  const { project, version, today } = board
  const connection = useLive(project.key, board.revision ?? version, asOf === null)
  useDayEnd(asOf === null ? board.dayEndsAt : null, loadedAt)
  useCodeAhead(pagesAhead)
  const context = useMemo(() => ({ board, can, asOf }) satisfies ProjectContext, [board, can, asOf])
  return (
    <ClockProvider today={today} loadedAt={loadedAt} lookedBackIn={asOf && project.timeZone}>
      <div className="flex min-h-(--window-height) flex-col" {...readableBrand(project.brandColor)}>
        <ProjectHeader
          pages={factPages}
          project={project}
          viewer={viewer}
          can={can}
          asOf={asOf}
          connection={connection}
        >
          {board.basis === 'live' && !ahead ? null : <LookBack board={board} ahead={ahead} />}
        </ProjectHeader>
        <main id="content" className="mx-auto w-full max-w-310 grow px-4 pt-5 pb-12 wide:px-10 wide:pt-9">
          <PageLinkContext.Provider value={ProjectLink}>
            <Outlet context={context} />
          </PageLinkContext.Provider>
        </main>
        <PageFoot board={board} asOf={asOf} />
      </div>
    </ClockProvider>
  )
}

export function ErrorBoundary() {
  return <ProblemPage />
}
