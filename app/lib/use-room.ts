import { useEffect, useRef, useState } from 'react'
import type { LiveRoom } from '#contract/open-days/room'
import type { RoomName } from './follow-room'
import type { Connection } from './use-live'

/** Interruptions shorter than this are not worth anybody's attention. */
const patience = 2_000

/**
 * The room as it is, from what the page began with and what the live channel says since. Every word of it is the whole
 * room, so after a reload or a lost network the next one puts everything right. `refused`: somebody has to look why.
 */
export function useRoom(
  name: RoomName,
  first: LiveRoom,
  refused: () => void,
): { room: LiveRoom; connection: Connection } {
  const [told, setTold] = useState(first)
  const [connection, setConnection] = useState<Connection>('connecting')
  const onRefused = useRef(refused)
  useEffect(() => void (onRefused.current = refused))
  const key = JSON.stringify(name)

  useEffect(() => {
    let stop: (() => void) | undefined
    let left = false
    let isFirst = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const interrupted = () => {
      setConnection((now) => (now === 'offline' ? now : 'reconnecting'))
      timer ??= setTimeout(() => setConnection('offline'), patience)
    }
    void import('./follow-room').then(({ followRoom }) => {
      if (left) return
      stop = followRoom(JSON.parse(key) as RoomName, {
        onConnected: () => {
          isFirst = true
          clearTimeout(timer)
          timer = undefined
          setConnection('live')
        },
        onInterrupted: interrupted,
        onRefused: () => onRefused.current(),
        onRoom: (room) => {
          // The first word of a stream counts whatever it says: the server may have been restored from a backup.
          const counts = isFirst
          isFirst = false
          setTold((known) => (counts || room.revision >= known.revision ? room : known))
        },
      })
    }, interrupted)
    return () => {
      left = true
      clearTimeout(timer)
      stop?.()
    }
  }, [key])

  return { room: first.revision > told.revision ? first : told, connection }
}
