import type { LoaderFunctionArgs } from '@remix-run/node'
import { askAsWritten } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { renderPack } from '~/open-day/pack/render-pack.server'

/** The whole recap as one file that opens without a network; taken along, not shown: it brings a policy of its own. */
export async function loader(args: LoaderFunctionArgs) {
  const { project, openDay } = args.params
  const language = detectLanguage(args.request)
  const file = await askAsWritten(args, ({ openDays }, scope) =>
    openDays.recap.exportPack(scope, project!, openDay!, language, renderPack),
  )
  return new Response(file as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Disposition': `attachment; filename="${project}-${openDay}.html"`,
    },
  })
}
