import type { LoaderFunctionArgs } from '@remix-run/node'
import { askRoom } from '~/backend.server'
import { participantToken } from '~/reader/participant-cookie'

const hours = 2

/** A picture of a slide, for whoever is in the room. */
export async function loader(args: LoaderFunctionArgs) {
  const { code, image } = args.params
  const { type, bytes } = await askRoom(args, (audience) =>
    audience.getImage(code!, participantToken(args.request, code!), image!),
  )
  const headers = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    // Its id names its content, so it never changes; kept no longer than an open day, as the right to see it ends.
    'cache-control': `private, max-age=${hours * 3_600}, immutable`,
  }
  return new Response(new Uint8Array(bytes), { headers })
}
