import type { LoaderFunctionArgs } from '@remix-run/node'
import { ask } from '~/backend.server'

/** Every issue: the page itself brings only the first. */
export async function loader(args: LoaderFunctionArgs) {
  return Response.json(await ask(args, (backend, scope) => backend.listIssues(scope, args.params.project!)))
}
