import type { LoaderFunctionArgs } from '@remix-run/node'
import { askAsWritten } from '~/backend.server'

/** A text that is another one once something came by a connection: its page asks, as what is ignored changes no board. */
export async function loader(args: LoaderFunctionArgs) {
  const { project, connection } = args.params
  return new Response(
    await askAsWritten(args, ({ connections }, scope) => connections.stamp(scope, project!, connection!)),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  )
}
