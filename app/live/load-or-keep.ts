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

/** The server's own answer: signed out, not found, moved. Anything else, also its being busy, passes. */
export const isAnswer = (error: unknown) =>
  error instanceof Response || (isRouteErrorResponse(error) && error.status < 500 && error.status !== 429)

/** Whether a page is of today, not of a day that is looked back to. */
export const isLive = (request: Request) => !new URL(request.url).searchParams.get('asOf')

/**
 * A route's `clientLoader`: looks again; when the server cannot be reached, what was shown stays on screen. A page that
 * is left open for weeks survives each restart and each lost network. Goes with `useShown` of the same part.
 * `lookAgain` makes what is shown new by a cheaper way than the loader; where that gives null, the loader is asked.
 */
export async function loadOrKeep<Loader>(
  part: string,
  args: ClientLoaderFunctionArgs,
  lookAgain?: (before: Awaited<ReturnType<typeof args.serverLoader<Loader>>>) => Promise<typeof before | null>,
) {
  const { request, params, serverLoader } = args
  const name = nameOf(part, params.project, new URL(request.url).searchParams)
  const before = shown.get(name) as Awaited<ReturnType<typeof serverLoader<Loader>>> | undefined
  try {
    const answer = (before && (await lookAgain?.(before))) ?? (await serverLoader<Loader>())
    // Kept at once: the next look may fail before the page's effects have run.
    shown.set(name, answer)
    return answer
  } catch (error) {
    if (isAnswer(error) || before === undefined) throw error
    return before
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
