import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ask } from '~/backend.server'
import { ProjectList } from '~/boards/home/project-list'
import type { PageHandle } from '~/lib/page-title'
import { PlainHeader } from '~/ui/plain-header'

export const handle: PageHandle = { title: 'home.title' }

export async function loader(args: LoaderFunctionArgs) {
  const projects = await ask(args, (backend, scope) => backend.listProjects(scope))
  const [only, ...others] = projects
  if (only && others.length === 0) throw redirect(`/projects/${encodeURIComponent(only.project.key)}`)
  return { projects, viewer: args.context.viewer, today: new Date().toISOString() }
}

export default function Home() {
  const { projects, viewer, today } = useLoaderData<typeof loader>()
  return (
    <>
      <PlainHeader viewer={viewer} />
      <main id="content" className="mx-auto max-w-310 px-4 pt-5 pb-16 wide:px-10 wide:pt-9">
        <ProjectList projects={projects} loadedAt={today} />
      </main>
    </>
  )
}
