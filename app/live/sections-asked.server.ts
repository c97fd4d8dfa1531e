import type { LoaderFunctionArgs } from '@remix-run/node'
import { boardRequestSchema, type Sections } from '#contract/board'
import { DaylightError } from '#contract/errors'
import { ask } from '~/backend.server'

/** The sections of the board that an address asks for, whole. */
export function sectionsAsked(args: LoaderFunctionArgs): Promise<Sections> {
  const asOf = new URL(args.request.url).searchParams.get('asOf') || undefined
  const request = boardRequestSchema.safeParse({ project: args.params.project, asOf })
  return ask(args, (backend, scope) => {
    if (!request.success) throw new DaylightError('invalid', 'The address names no project or no day')
    return backend.getSections(scope, request.data)
  })
}
