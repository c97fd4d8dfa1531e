import type { LoaderFunctionArgs } from '@remix-run/node'
import { entryNumberOf } from '#contract/quarantine'
import { askAsWritten } from '~/backend.server'

/** An update as it was sent, as a file: a page has no room for all of a long one. */
export async function loader(args: LoaderFunctionArgs) {
  const { project, entry } = args.params
  const original = await askAsWritten(args, ({ quarantine }, scope) =>
    quarantine.getOriginal(scope, project!, entryNumberOf(entry)),
  )
  return new Response(original, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="quarantine-${entry}.json"`,
    },
  })
}
