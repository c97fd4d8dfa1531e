import { useSearchParams, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { pageAsked } from './list-page'
import { loadOrKeep, useShown } from './load-or-keep'

/** The `clientLoader` of such a page: on the first nothing has to be asked for. */
export async function loadLater<Loader>(part: string, args: ClientLoaderFunctionArgs) {
  const page = pageAsked(new URL(args.request.url).searchParams)
  return page === 1 ? null : loadOrKeep<Loader>(`${part} ${page}`, args)
}

/** Which page it is, and what stands on it where it is a later one. */
export function useLater<Loader>(part: string) {
  const [search] = useSearchParams()
  const page = pageAsked(search)
  return { page, later: useShown<Loader>(`${part} ${page}`) }
}
