import { useParams, useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Between two looks while somebody looks at the page. */
const every = 10_000

/**
 * Loads the page again when what stands at an address below the project is another text than was `seen`: for what changes
 * without a new version of the board, which alone is told. Asks while the page is looked at, and once it is again.
 */
export function useWatch(address: string, seen: string, pace = every) {
  const { project = '' } = useParams()
  const { state, revalidate } = useRevalidator()
  const now = useRef({ seen, isIdle: true, revalidate })
  useEffect(() => void (now.current = { seen, isIdle: state === 'idle', revalidate }))
  useEffect(() => {
    const stop = new AbortController()
    const look = async () => {
      if (document.visibilityState !== 'visible' || !now.current.isIdle) return
      try {
        const answer = await fetch(`/projects/${encodeURIComponent(project)}/${address}`, { signal: stop.signal })
        const text = answer.ok && !answer.redirected ? await answer.text() : now.current.seen
        if (text !== now.current.seen && now.current.isIdle) now.current.revalidate()
      } catch {
        // Without a network the next look is as good.
      }
    }
    const timer = setInterval(() => void look(), pace)
    const onVisible = () => void look()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      stop.abort()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [project, address, pace])
}
