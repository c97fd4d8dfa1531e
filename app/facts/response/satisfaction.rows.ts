import type { LoaderFunctionArgs } from '@remix-run/node'
import { sectionsAsked } from '~/live/sections-asked.server'
import { surveysInOrder } from './surveys-in-order'

/** Every survey, as the table shows them: the page itself brings of many only the latest. */
export async function loader(args: LoaderFunctionArgs) {
  return Response.json(surveysInOrder(await sectionsAsked(args)))
}
