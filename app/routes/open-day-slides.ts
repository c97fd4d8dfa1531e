import type { LoaderFunctionArgs } from '@remix-run/node'
import { askAsWritten } from '~/backend.server'
import { detectLanguage } from '~/reader/detect-language'
import { sayDeck } from '~/open-day/outline/say-deck.server'

/** The slides of an open day as a PowerPoint file, in the reader's language. */
export async function loader(args: LoaderFunctionArgs) {
  const { project, openDay } = args.params
  const language = detectLanguage(args.request)
  const file = await askAsWritten(args, ({ openDays }, scope) =>
    openDays.recap.exportSlides(scope, project!, openDay!, (stage, pulse) => sayDeck(stage, pulse, language)),
  )
  return new Response(file as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'Content-Disposition': `attachment; filename="${project}-${openDay}.pptx"`,
    },
  })
}
