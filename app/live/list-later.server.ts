import { boardRequestSchema, type BoardRequest } from '#contract/board'
import { listPage, pageAsked } from './list-page'

type Lists = Record<string, readonly unknown[]>

/** What stands on a later page of some lists; null on the first, which comes with the board. */
export async function laterLists<Of extends Lists>(
  { request, params }: { request: Request; params: { project?: string } },
  read: (request: BoardRequest) => Promise<Of>,
): Promise<Of | null> {
  const search = new URL(request.url).searchParams
  const page = pageAsked(search)
  // A request that makes no sense is refused by the project's own loader.
  const asked = boardRequestSchema.safeParse({ project: params.project, asOf: search.get('asOf') || undefined })
  if (page === 1 || !asked.success) return null
  const lists = Object.entries(await read(asked.data))
  return Object.fromEntries(lists.map(([name, list]) => [name, listPage(list, page)])) as unknown as Of
}
