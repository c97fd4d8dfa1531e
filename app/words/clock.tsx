import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Day } from '#contract/board'

interface Clock {
  /** The civil day the page speaks of; null outside a clock. */
  today: Day | null
  /** The instant the page speaks from: the server's time when it was loaded, or the end of the day looked back to. */
  loadedAt: string | null
  /** Looking back, no time passes. */
  stands: boolean
  /** Where the project is, once looked back to: an age would read as counted from now, so its day is said. */
  lookedBackIn: string | null
}
const ClockContext = createContext<Clock>({ today: null, loadedAt: null, stands: true, lookedBackIn: null })
export const useClock = () => useContext(ClockContext)

interface ClockProviderProps {
  today: Day
  loadedAt: string
  stands?: boolean
  lookedBackIn?: string | null
  children: ReactNode
}

/**
 * Everything below reads time from here, never from the reader's device: the first render then says the same in
 * the browser as on the server, and a wrong device clock changes nothing.
 */
export function ClockProvider({
  today,
  loadedAt,
  lookedBackIn = null,
  stands = lookedBackIn !== null,
  children,
}: ClockProviderProps) {
  // The same while it says the same: a new one is a change of everything below (see `ui/later.tsx`).
  const clock = useMemo(() => ({ today, loadedAt, stands, lookedBackIn }), [today, loadedAt, stands, lookedBackIn])
  return <ClockContext.Provider value={clock}>{children}</ClockContext.Provider>
}

/** The time of the clock as it goes on, at the grain of half a minute; null outside a clock. */
export function useNow(): number | null {
  const { loadedAt, stands } = useClock()
  const [elapsed, setElapsed] = useState({ since: loadedAt, ms: 0 })
  useEffect(() => {
    if (stands) return
    const start = performance.now()
    const timer = setInterval(() => setElapsed({ since: loadedAt, ms: performance.now() - start }), 30_000)
    return () => clearInterval(timer)
  }, [loadedAt, stands])
  if (!loadedAt) return null
  return Date.parse(loadedAt) + (elapsed.since === loadedAt ? elapsed.ms : 0)
}
