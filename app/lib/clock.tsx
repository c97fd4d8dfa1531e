import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { Day } from '#contract/board'

/** The civil day the page speaks of, and the server's time when it was loaded. */
interface Clock {
  today: Day | null
  loadedAt: string | null
}
const ClockContext = createContext<Clock>({ today: null, loadedAt: null })
export const useClock = () => useContext(ClockContext)

/**
 * Everything below reads time from here, never from the reader's device: the first render then says the same in
 * the browser as on the server, and a wrong device clock changes nothing.
 */
export function ClockProvider({ today, loadedAt, children }: { today: Day; loadedAt: string; children: ReactNode }) {
  return <ClockContext.Provider value={{ today, loadedAt }}>{children}</ClockContext.Provider>
}

/** The server's time as it goes on, at the grain of half a minute; null outside a clock. */
export function useNow(): number | null {
  const { loadedAt } = useClock()
  const [elapsed, setElapsed] = useState({ since: loadedAt, ms: 0 })
  useEffect(() => {
    const start = performance.now()
    const timer = setInterval(() => setElapsed({ since: loadedAt, ms: performance.now() - start }), 30_000)
    return () => clearInterval(timer)
  }, [loadedAt])
  if (!loadedAt) return null
  return Date.parse(loadedAt) + (elapsed.since === loadedAt ? elapsed.ms : 0)
}
