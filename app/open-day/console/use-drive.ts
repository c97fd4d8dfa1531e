import { useRef, useState } from 'react'
import type { LiveRoom } from '#contract/open-days/room'
import type { Place } from '../place'
import { sendAct, type Refused } from '../send-act'

type Command = Record<string, string>

/** What was pressed, until the room has reached the revision that came of it; null while that is on its way. */
interface Wanted {
  place?: Place
  blank?: boolean
  frozen?: boolean
  revision: number | null
}

/**
 * Drives the room, one command after the other; of places to go to only the last one waits. What was pressed shows at
 * once, and is taken back where the room did not follow.
 */
export function useDrive(actUrl: string, tab: string | null, room: LiveRoom) {
  const queue = useRef<Command[]>([])
  const running = useRef(false)
  const [wanted, setWanted] = useState<Wanted | null>(null)
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
        // What the room has reached since is not wanted any more.
        setWanted((pressed) => (pressed?.revision === null ? { ...pressed, revision } : pressed))
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

  const isBehind = ({ revision }: Wanted) => revision === null || room.revision < revision
  const ahead = wanted && isBehind(wanted) ? wanted : null
  function want(more: Omit<Wanted, 'revision'>, command: Command) {
    setWanted((pressed) => ({ ...(pressed && isBehind(pressed) ? pressed : {}), ...more, revision: null }))
    send(command)
  }
  return {
    isDriving,
    refused,
    /** Where the room is, whether it is dark and its figures are held; or is about to be. */
    place: ahead?.place ?? { slide: room.slide, step: room.step },
    isDark: ahead?.blank ?? room.blank,
    isFrozen: ahead?.frozen ?? room.frozenVersion !== null,
    go(place: Place | null) {
      // Going on lights the room.
      if (place) want({ place, blank: false }, { act: 'go', slide: place.slide, step: String(place.step) })
    },
    blank: (on: boolean) => want({ blank: on }, { act: 'blank', on: String(on) }),
    freeze: (on: boolean) => want({ frozen: on }, { act: 'freeze', on: String(on) }),
    take: (from: string | null) => send({ act: 'take', ...(from ? { from } : {}) }),
    release: () => send({ act: 'release' }),
  }
}
export type Driving = ReturnType<typeof useDrive>
