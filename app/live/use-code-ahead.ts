import { useEffect } from 'react'

/** Remix hears of a page's code a moment after its link is shown. */
const moment = 1_000

/**
 * Fetches the code of pages (15 to 24 KB together) once the one asked for stands; `pages` are the names of their routes, always
 * the same list. Remix reloads the browser when a page's code cannot be fetched, and without a network that would put the
 * browser's own error in the place of the board.
 */
export function useCodeAhead(pages: readonly string[]) {
  useEffect(() => {
    const missing = new Set(pages)
    const timer = setInterval(() => {
      const manifest = window.__remixManifest as typeof window.__remixManifest | undefined
      for (const page of missing) {
        const route = manifest?.routes[page]
        if (!route) continue
        missing.delete(page)
        // What fails now is fetched when it is asked for.
        void import(/* @vite-ignore */ route.module).catch(() => {})
      }
      if (missing.size === 0) clearInterval(timer)
    }, moment)
    return () => clearInterval(timer)
  }, [pages])
}
