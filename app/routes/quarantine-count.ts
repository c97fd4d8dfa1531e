import type { LoaderFunctionArgs } from '@remix-run/node'
import { askAsWritten } from '~/backend.server'

/** How much waits in a project's quarantine, for what leads there. */
export async function loader(args: LoaderFunctionArgs) {
  const waiting = await askAsWritten(args, ({ quarantine }, scope) => quarantine.count(scope, args.params.project!))
  return Response.json({ waiting })
}
