import type { LoaderFunctionArgs } from '@remix-run/node'
import { sectionsAsked } from '~/live/sections-asked.server'
import { withoutHistory } from './without-history'

/** Every milestone, as the table shows them: the page itself brings of a long plan only the first. */
export async function loader(args: LoaderFunctionArgs) {
  return Response.json(withoutHistory(await sectionsAsked(args)))
}
