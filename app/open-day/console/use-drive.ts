import { useRef, useState } from 'react'
import type { LiveRoom } from '#contract/open-days/room'
import type { Place } from '../place'
import { sendAct, type Refused } from '../send-act'

type Command = Record<string, string>

/**
 * Drives the room, one command after the other; of places to go to only the last one waits. What was pressed shows at
 * once, and is taken back where the room did not follow.
 */
export function useDrive(actUrl: string, tab: string | null, room: LiveRoom) {
  const queue = useRef<Command[]>([])
  const running = useRef(false)
  const [wanted, setWanted] = useState<(Place & { revision: number | null }) | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const isDriving = tab !== null && room.driver === tab

  async function run() {
    if (running.current) return
    running.current = true
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      const sent = await sendAct<{ revision?: number }>(actUrl, next)
      if ('refused' in sent) {
        queue.current = []
        setRefused(sent.refused)
        setWanted(null)
      } else {
        // Asked now: when React works this out, what waits may be under way already, and a press would be lost.
        const revision = queue.current.length > 0 ? null : (sent.done.revision ?? 0)
        setRefused(null)
        setWanted((place) => place && { ...place, revision })
      }
    }
    running.current = false
  }
  function send(command: Command) {
    if (!tab) return
    if (command.act === 'go') queue.current = queue.current.filter(({ act }) => act !== 'go')
    queue.current.push({ ...command, tab })
    void run()
  }

  const isAhead = wanted !== null && (wanted.revision === null || room.revision < wanted.revision)
  return {
    isDriving,
    refused,
    /** Where the room is, or is about to be. */
    place: isAhead ? { slide: wanted.slide, step: wanted.step } : { slide: room.slide, step: room.step },
    go(place: Place | null) {
      if (!place) return
      setWanted({ ...place, revision: null })
      send({ act: 'go', slide: place.slide, step: String(place.step) })
    },
    blank: (on: boolean) => send({ act: 'blank', on: String(on) }),
    freeze: (on: boolean) => send({ act: 'freeze', on: String(on) }),
    take: (from: string | null) => send({ act: 'take', ...(from ? { from } : {}) }),
    release: () => send({ act: 'release' }),
  }
}
export type Driving = ReturnType<typeof useDrive>
