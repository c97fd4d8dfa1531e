import type { LoaderFunctionArgs } from '@remix-run/node'
import { askRoom } from '~/backend.server'
import { participantToken } from '~/lib/participant-cookie'

/** A picture of a slide, for whoever is in the room. */
export async function loader(args: LoaderFunctionArgs) {
  const { code, image } = args.params
  const { type, bytes } = await askRoom(args, (audience) =>
    audience.getImage(code!, participantToken(args.request, code!), image!),
  )
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' }
  return new Response(new Uint8Array(bytes), { headers })
}
