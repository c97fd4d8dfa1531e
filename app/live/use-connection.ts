import { useEffect, useMemo, useRef, useState } from 'react'

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline'

/**
 * How a stream is connected, and what tells it. Interruptions shorter than `patience`, in milliseconds, are not worth a
 * reader's attention.
 */
export function useConnection(patience: number) {
  const [connection, setConnection] = useState<Connection>('connecting')
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const hears = useMemo(() => {
    const become = (now: Connection) => {
      clearTimeout(timer.current)
      timer.current = undefined
      setConnection(now)
    }
    return {
      /** It is tried for the first time: that ends, too, if nobody answers. */
      onOpening: () => void (timer.current ??= setTimeout(() => setConnection('offline'), patience)),
      onConnected: () => become('live'),
      onResting: () => become('connecting'),
      onInterrupted: () => {
        setConnection((now) => (now === 'offline' ? now : 'reconnecting'))
        timer.current ??= setTimeout(() => setConnection('offline'), patience)
      },
    }
  }, [patience])
  useEffect(() => () => clearTimeout(timer.current), [])
  return [connection, hears] as const
}
