import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { useEffect } from 'react'
import { boardRequestSchema } from '#contract/board'
import { ask } from '~/backend.server'
import { ClockProvider } from '~/lib/clock'
import { keepShown, loadOrKeep } from '~/lib/load-or-keep'
import type { ProjectContext } from '~/lib/project-context'
import { readableBrand } from '~/lib/readable-brand'
import { useLive } from '~/lib/use-live'
import { DaylightError } from '#contract/errors'
import { LookBack } from '~/ui/look-back'
import { PageFoot } from '~/ui/page-foot'
import { ProblemPage } from '~/ui/problem-page'
import { ProjectHeader } from '~/ui/project-header'

export async function loader(args: LoaderFunctionArgs) {
  const asOf = new URL(args.request.url).searchParams.get('asOf') || undefined
  const request = boardRequestSchema.safeParse({ project: args.params.project, asOf })
  const answer = await ask(args, (backend, scope) => {
    if (!request.success) throw new DaylightError('invalid', 'The address names no project or no day')
    return backend.getBoard(scope, request.data)
  })
  return { ...answer, asOf: asOf ?? null, viewer: args.context.viewer, loadedAt: new Date().toISOString() }
}

const partOf = (project: string | undefined, asOf: string | null) => `project ${project} ${asOf ?? ''}`

export const clientLoader = ({ request, params, serverLoader }: ClientLoaderFunctionArgs) => {
  const asOf = new URL(request.url).searchParams.get('asOf')
  return loadOrKeep(partOf(params.project, asOf), () => serverLoader<typeof loader>())
}

export default function Project() {
  const answer = useLoaderData<typeof loader>()
  const { board, can, asOf, viewer, loadedAt } = answer
  const { project, version, today } = board
  useEffect(() => keepShown(partOf(project.key, asOf), answer), [project.key, asOf, answer])
  const connection = useLive(project.key, version, asOf === null)
  const brand = readableBrand(project.brandColor)
  return (
    <ClockProvider today={today} loadedAt={loadedAt}>
      <div style={brand ? ({ '--brand': brand } as React.CSSProperties) : undefined}>
        <ProjectHeader project={project} viewer={viewer} asOf={asOf} connection={connection}>
          {asOf ? <LookBack board={board} /> : null}
        </ProjectHeader>
        <main id="content" className="mx-auto max-w-310 px-4 pt-5 pb-12 wide:px-10 wide:pt-9">
          <Outlet context={{ board, can, asOf } satisfies ProjectContext} />
        </main>
        <PageFoot board={board} asOf={asOf} />
      </div>
    </ClockProvider>
  )
}

export function ErrorBoundary() {
  return <ProblemPage />
}
