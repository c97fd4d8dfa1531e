import type { LoaderFunctionArgs } from '@remix-run/node'
import { sectionsAsked } from '~/live/sections-asked.server'

/** Every day of UAT: the page itself brings of a long one what its chart is wide enough for. */
export async function loader(args: LoaderFunctionArgs) {
  return Response.json((await sectionsAsked(args)).uat.trend)
}
