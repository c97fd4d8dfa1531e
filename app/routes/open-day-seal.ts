import type { LoaderFunctionArgs } from '@remix-run/node'
import { askAsWritten } from '~/backend.server'

/** The sealed board, byte for byte the text whose SHA-256 is the seal. */
export async function loader(args: LoaderFunctionArgs) {
  const { project, openDay } = args.params
  const { sealed } = await askAsWritten(args, ({ openDays }, scope) =>
    openDays.recap.getPack(scope, project!, openDay!),
  )
  return new Response(sealed, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${project}-${openDay}.json"`,
    },
  })
}
