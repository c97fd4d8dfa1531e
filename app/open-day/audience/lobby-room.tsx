import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { emptyRoom } from '#contract/open-days/empty-room'
import type { LobbyView } from '#contract/open-days/views'
import { useRoom } from '~/live/use-room'
import { ActsContext } from '../acts'
import type { RefusedAct } from '../send-act'
import { LobbyPage } from './lobby-page'
import { useSlidesAhead } from './slide-in-hand'
import { useOwnMarks } from './use-own-marks'
import { useRefusals } from './use-refusals'

interface LobbyRoomProps {
  code: string
  lobby: LobbyView
  refused: RefusedAct | null
  /** Joined, but the browser kept no cookie of it. */
  forgotten: boolean
}

const nothing = { asked: [], voted: [], chosen: {}, pulse: { useful: null, confident: null } }
/** Whatever the room says first is newer. */
const closed = { ...emptyRoom, revision: -1 }

/** Outside of the room: whoever joined is let in by itself once it opens. */
export function LobbyRoom({ code, lobby, refused, forgotten }: LobbyRoomProps) {
  const { own, send } = useOwnMarks(`/j/${code}/act`, nothing, null)
  const say = useRefusals()
  useSlidesAhead()
  const pulse = own === nothing ? lobby.pulse : own.pulse
  return (
    <ActsContext.Provider value={{ send, say }}>
      <LobbyPage lobby={{ ...lobby, pulse }} nameless={refused?.refused === 'invalid'} forgotten={forgotten} />
      {lobby.joined && lobby.openDay.state === 'planned' && !lobby.open ? <LetIn code={code} /> : null}
    </ActsContext.Provider>
  )
}

function LetIn({ code }: { code: string }) {
  const { revalidate } = useRevalidator()
  const { room } = useRoom({ code }, closed, revalidate)
  const isNow = room.open || room.state !== 'planned'
  useEffect(() => {
    if (isNow) revalidate()
  }, [isNow, revalidate])
  return null
}
