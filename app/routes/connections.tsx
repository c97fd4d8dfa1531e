import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { ask } from '~/backend.server'
import { loadOrKeep } from '~/live/load-or-keep'
import type { PageHandle } from '~/words/page-title'
import { ConnectionsPage } from '~/workshop/connections/connections-page'

export const handle: PageHandle = { title: 'nav.connections' }

export async function loader(args: LoaderFunctionArgs) {
  return { connections: await ask(args, ({ connections }, scope) => connections.list(scope, args.params.project!)) }
}

export const clientLoader = (args: ClientLoaderFunctionArgs) => loadOrKeep<typeof loader>('connections', args)

export default function Connections() {
  const { connections } = useLoaderData<typeof loader>()
  return <ConnectionsPage connections={connections} />
}
