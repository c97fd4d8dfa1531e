import { useEffect, useRef, useState } from 'react'
import type { LiveRoom } from '#contract/open-days/room'
import type { RoomName } from './follow-room'
import { useConnection, type Connection } from './use-connection'

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
  const [connection, hears] = useConnection(patience)
  const onRefused = useRef(refused)
  useEffect(() => void (onRefused.current = refused))
  // Whoever does not drive shares the stream of the other windows of this room.
  const drives = 'tab' in name && name.tab === told.driver
  const key = JSON.stringify(drives || !('tab' in name) ? name : { ...name, tab: undefined })

  useEffect(() => {
    let stop: (() => void) | undefined
    let left = false
    let isFirst = true
    hears.onOpening()
    void import('./follow-room').then(({ followRoom }) => {
      if (left) return
      stop = followRoom(JSON.parse(key) as RoomName, {
        ...hears,
        onConnected: () => {
          isFirst = true
          hears.onConnected()
        },
        onRefused: () => onRefused.current(),
        onTold: (room) => {
          // The first word of a stream counts whatever it says: the server may have been restored from a backup.
          const counts = isFirst
          isFirst = false
          setTold((known) => (counts || room.revision >= known.revision ? room : known))
        },
      })
    }, hears.onInterrupted)
    return () => {
      left = true
      stop?.()
      hears.onResting()
    }
  }, [key, hears])

  return { room: first.revision > told.revision ? first : told, connection }
}
