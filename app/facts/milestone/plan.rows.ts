import type { LoaderFunctionArgs } from '@remix-run/node'
import { boardRequestSchema } from '#contract/board'
import { DaylightError } from '#contract/errors'
import { ask } from '~/backend.server'
import { withoutHistory } from './without-history'

/** Every milestone, as the table shows them: the page itself brings of a long plan only the first. */
export async function loader(args: LoaderFunctionArgs) {
  const asOf = new URL(args.request.url).searchParams.get('asOf') || undefined
  const request = boardRequestSchema.safeParse({ project: args.params.project, asOf })
  const lists = await ask(args, (backend, scope) => {
    if (!request.success) throw new DaylightError('invalid', 'The address names no project or no day')
    return backend.getLists(scope, request.data)
  })
  return Response.json(withoutHistory(lists))
}
