import {
  isRouteErrorResponse,
  useLoaderData,
  useParams,
  useSearchParams,
  type ClientLoaderFunctionArgs,
} from '@remix-run/react'
import { useEffect } from 'react'

/** What each part of a page showed last, by its project and the day looked back to. */
const shown = new Map<string, unknown>()
const nameOf = (part: string, project: string | undefined, search: URLSearchParams) =>
  [part, project, search.get('asOf')].join(' ')

/** The server's own answer: signed out, not found, moved. Anything else is a passing failure on the way to it. */
const isAnswer = (error: unknown) => error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)

/**
 * A route's `clientLoader`: looks again; when the server cannot be reached, what was shown stays on screen. A page that
 * is left open for weeks survives each restart and each lost network. Goes with `useShown` of the same part.
 */
export async function loadOrKeep<Loader>(part: string, args: ClientLoaderFunctionArgs) {
  const { request, params, serverLoader } = args
  const load = () => serverLoader<Loader>()
  try {
    return await load()
  } catch (error) {
    const name = nameOf(part, params.project, new URL(request.url).searchParams)
    if (isAnswer(error) || !shown.has(name)) throw error
    return shown.get(name) as Awaited<ReturnType<typeof load>>
  }
}

/** The route's data, remembered as what is on screen, so that a look that fails can leave it there. */
export function useShown<Loader>(part: string) {
  const answer = useLoaderData<Loader>()
  const { project } = useParams()
  const [search] = useSearchParams()
  const name = nameOf(part, project, search)
  useEffect(() => void shown.set(name, answer), [name, answer])
  return answer
}
