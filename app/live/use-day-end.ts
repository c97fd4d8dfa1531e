import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Not everyone who follows a project asks in the same second. */
const spread = 20_000
/** Between two looks, where one did not bring the next day. */
const again = 60_000
/** One timer waits no longer: browsers slow down those of hidden pages, and none knows of a device that slept. */
const longestWait = 10 * 60_000

/** Milliseconds since now: one clock of a device stands still while it sleeps, and the other may be set. */
function startWatch() {
  const [steady, wall] = [performance.now(), Date.now()]
  return () => Math.max(performance.now() - steady, Date.now() - wall)
}

/**
 * Looks again when the day that is shown ends where the project is: what is counted from today changes then without a
 * version. Both instants are the server's, so that a device's own time of day does not matter; null looks never.
 */
export function useDayEnd(dayEndsAt: string | null, loadedAt: string) {
  const { revalidate } = useRevalidator()
  const look = useRef(revalidate)
  useEffect(() => void (look.current = revalidate))

  useEffect(() => {
    if (dayEndsAt === null) return
    const elapsed = startWatch()
    let due = Date.parse(dayEndsAt) - Date.parse(loadedAt) + 1_000 + Math.random() * spread
    let timer: ReturnType<typeof setTimeout> | undefined
    const check = () => {
      clearTimeout(timer)
      if (elapsed() >= due) {
        due = elapsed() + again
        look.current()
      }
      timer = setTimeout(check, Math.min(longestWait, due - elapsed()))
    }
    check()
    document.addEventListener('visibilitychange', check)
    window.addEventListener('pageshow', check)
    window.addEventListener('online', check)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', check)
      window.removeEventListener('pageshow', check)
      window.removeEventListener('online', check)
    }
  }, [dayEndsAt, loadedAt])
}
