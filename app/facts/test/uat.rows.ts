import type { LoaderFunctionArgs } from '@remix-run/node'
import { askAsWritten } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { jsonOf } from '~/live/json-of'

/** Every UAT case: the page itself brings only the first. */
export const loader = async (args: LoaderFunctionArgs) =>
  jsonOf(
    await askAsWritten(args, (backend, scope) =>
      backend.getTestsJson(scope, args.params.project!, detectLanguage(args.request)),
    ),
  )
