import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { ask } from '~/backend.server'
import { ProjectList } from '~/boards/home/project-list'
import { ClockProvider } from '~/words/clock'
import { loadOrKeep, useShown } from '~/live/load-or-keep'
import type { PageHandle } from '~/words/page-title'
import { useDayEnd } from '~/live/use-day-end'
import { useLive } from '~/live/use-live'
import { LiveIndicator } from '~/ui/live-indicator'
import { OfflineNotice } from '~/ui/offline-notice'
import { PlainHeader } from '~/ui/plain-header'

export const handle: PageHandle = { title: 'home.title' }

export async function loader(args: LoaderFunctionArgs) {
  const projects = await ask(args, (backend, scope) => backend.listProjects(scope))
  // Whoever sets up an installation with nothing in it begins there.
  if (projects.length === 0 && args.context.scope && args.context.backend.setup.isFor(args.context.scope))
    throw redirect('/setup')
  const [only, ...others] = projects
  if (only && others.length === 0) throw redirect(`/projects/${encodeURIComponent(only.project.key)}`)
  return { projects, viewer: args.context.viewer, loadedAt: new Date().toISOString() }
}

export const clientLoader = (args: ClientLoaderFunctionArgs) => loadOrKeep<typeof loader>('home', args)

export default function Home() {
  const { projects, viewer, loadedAt } = useShown<typeof loader>('home')
  const versions = projects.reduce((all, { version, revision = version }) => all + revision, 0)
  const connection = useLive(null, versions, projects.length > 0)
  const [firstEnd = null] = projects.map(({ dayEndsAt }) => dayEndsAt).sort()
  useDayEnd(firstEnd, loadedAt)
  return (
    <ClockProvider today={loadedAt.slice(0, 10)} loadedAt={loadedAt}>
      <PlainHeader viewer={viewer}>{projects.length ? <LiveIndicator connection={connection} /> : null}</PlainHeader>
      <OfflineNotice connection={connection} />
      <main id="content" className="mx-auto max-w-310 px-4 pt-5 pb-16 wide:px-10 wide:pt-9">
        <ProjectList projects={projects} />
      </main>
    </ClockProvider>
  )
}
