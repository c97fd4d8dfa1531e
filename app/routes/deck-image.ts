import type { LoaderFunctionArgs } from '@remix-run/node'
import { askAsWritten } from '~/backend.server'

/** A picture of a slide; its id names its content, so it never changes. */
export async function loader(args: LoaderFunctionArgs) {
  const { project, image } = args.params
  const { type, bytes } = await askAsWritten(args, ({ openDays }, scope) =>
    openDays.deck.getImage(scope, project!, image!),
  )
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': type, 'Cache-Control': 'private, max-age=31536000, immutable' },
  })
}
