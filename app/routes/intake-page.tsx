import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { askAsWritten } from '~/backend.server'
import { loadOrKeep } from '~/live/load-or-keep'
import { useProject } from '~/reader/project-context'
import { IntakeTabs } from '~/workshop/intake/intake-tabs'

export { lookOnly as shouldRevalidate } from '~/live/look-only'

export async function loader(args: LoaderFunctionArgs) {
  return { waiting: await askAsWritten(args, ({ quarantine }, scope) => quarantine.count(scope, args.params.project!)) }
}

export const clientLoader = (args: ClientLoaderFunctionArgs) => loadOrKeep<typeof loader>('intake', args)

/** The pages about what tools send lead to each other. */
export default function IntakePage() {
  const { waiting } = useLoaderData<typeof loader>()
  return (
    <>
      <IntakeTabs waiting={waiting} />
      <Outlet context={useProject()} />
    </>
  )
}
