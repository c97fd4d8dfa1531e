import { isRouteErrorResponse } from '@remix-run/react'

/** What each part of a page showed last, by the route and its address. */
const shown = new Map<string, unknown>()

/** Remembers what is on screen, so that a look that fails can leave it there. */
export const keepShown = (name: string, data: unknown) => void shown.set(name, data)

/** The server's own answer: signed out, not found, moved. Anything else is a passing failure on the way to it. */
const isAnswer = (error: unknown) => error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)

/**
 * Looks again; when the server cannot be reached, what was shown stays on screen. A page that is left open for weeks
 * survives each restart and each lost network.
 */
export async function loadOrKeep<Data>(name: string, load: () => Promise<Data>): Promise<Data> {
  try {
    return await load()
  } catch (error) {
    if (isAnswer(error) || !shown.has(name)) throw error
    return shown.get(name) as Data
  }
}
