import { mostFirst } from '#contract/board/keep-some'

/** The page of its long lists that an address asks for; the first where it asks for none. */
export function pageAsked(search: URLSearchParams): number {
  const page = Number(search.get('page'))
  return Number.isSafeInteger(page) && page > 1 ? page : 1
}

/** As much of a list as stands on a page of it. */
export const listPage = <Item>(list: Pick<readonly Item[], 'slice'>, page: number): Item[] =>
  list.slice((page - 1) * mostFirst, page * mostFirst)

/** How many pages lists of these lengths take side by side. */
export const pageCount = (...lengths: number[]) => Math.max(1, Math.ceil(Math.max(...lengths) / mostFirst))
