import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Sections } from '#contract/board'
import { listPage, pageAsked } from './list-page'
import { sectionsAsked } from './sections-asked.server'

type Lists = Record<string, readonly unknown[]>

/** What stands on a later page of some lists; null on the first, which comes with the board. */
export async function laterLists<Of extends Lists>(
  args: LoaderFunctionArgs,
  pick: (sections: Sections) => Of,
): Promise<Of | null> {
  const page = pageAsked(new URL(args.request.url).searchParams)
  if (page === 1) return null
  const lists = Object.entries(pick(await sectionsAsked(args)))
  return Object.fromEntries(lists.map(([name, list]) => [name, listPage(list, page)])) as unknown as Of
}
