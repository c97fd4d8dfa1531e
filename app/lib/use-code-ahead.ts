import { useEffect } from 'react'

/** The pages that a reader of a project goes to from any of them; together 15 to 24 KB. */
const pages = ['overview', 'plan', 'uat', 'issues', 'satisfaction', 'changes', 'actions']
/** Remix hears of a page's code a moment after its link is shown. */
const moment = 1_000

/**
 * Fetches the code of a project's other pages once the one asked for stands. Remix reloads the browser when a page's
 * code cannot be fetched, and without a network that would put the browser's own error in the place of the board.
 */
export function useCodeAhead() {
  useEffect(() => {
    const missing = new Set(pages)
    const timer = setInterval(() => {
      const manifest = window.__remixManifest as typeof window.__remixManifest | undefined
      for (const page of missing) {
        const route = manifest?.routes[`./routes/${page}`]
        if (!route) continue
        missing.delete(page)
        // What fails now is fetched when it is asked for.
        void import(/* @vite-ignore */ route.module).catch(() => {})
      }
      if (missing.size === 0) clearInterval(timer)
    }, moment)
    return () => clearInterval(timer)
  }, [])
}
