import { useEffect, useState } from 'react'
import type { LiveRoom } from '#contract/open-days/room'
import type { Connection } from '~/live/use-connection'
import { useTranslation } from '~/words/use-translation'

/** Why a key of the keyboard or of a clicker changed nothing. */
export type Untaken = 'noConsole' | 'offline' | 'planned' | 'over' | 'nobody' | 'gone' | 'somebody' | 'first' | 'last'

/** Why a console cannot change the room now; null where it can. */
export function whyNotDriving(room: LiveRoom, connection: Connection, isDriving: boolean): Untaken | null {
  if (room.state === 'closed' || room.state === 'cancelled') return 'over'
  if (!room.open) return 'planned'
  // Who drives tries, whatever became of the stream.
  if (isDriving) return null
  if (connection === 'offline') return 'offline'
  if (room.driver === null) return 'nobody'
  return room.driverIsGone ? 'gone' : 'somebody'
}

/** How long it is said, in milliseconds. */
const readable = 6_000

/** The last key that was not taken, for as long as it takes to read why. */
export function useUntaken(): [Untaken | null, (why: Untaken | null) => void] {
  const [told, setTold] = useState<{ why: Untaken | null }>({ why: null })
  useEffect(() => {
    if (!told.why) return
    const timer = setTimeout(() => setTold({ why: null }), readable)
    return () => clearTimeout(timer)
  }, [told])
  return [told.why, (why) => setTold({ why })]
}

/** Says why a key was not taken, to the eye and to a screen reader. */
export function UntakenKey({ why, className }: { why: Untaken | null; className: string }) {
  const { t } = useTranslation()
  return (
    <div role="status">
      {why ? (
        <p className={className}>
          <span aria-hidden="true">▲</span> <span>{t(`room.untaken.${why}`)}</span>
        </p>
      ) : null}
    </div>
  )
}
