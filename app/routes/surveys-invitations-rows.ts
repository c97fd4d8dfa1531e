import type { LoaderFunctionArgs } from '@remix-run/node'
import { askAsWritten } from '~/backend.server'
import { jsonOf } from '~/live/json-of'

/** Everyone who was asked: the page itself brings only the first. */
export const loader = async (args: LoaderFunctionArgs) =>
  jsonOf(
    await askAsWritten(args, ({ surveys }, scope) =>
      surveys.getAllInvitations(scope, args.params.project!, args.params.survey!),
    ),
  )
