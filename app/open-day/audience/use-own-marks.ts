import { useEffect, useState } from 'react'
import type { OwnMarks } from '#contract/open-days/views'
import { lookAt, sendAct } from '../send-act'

/** What this participant did, kept up with what they do, and with what becomes of questions that wait. */
export function useOwnMarks(actUrl: string, first: OwnMarks, talk: string) {
  const [own, setOwn] = useState(first)
  const [begun, setBegun] = useState(first)
  if (begun !== first) {
    setBegun(first)
    setOwn(first)
  }
  const waits = own.asked.some(({ state }) => state === 'waiting')
  useEffect(() => {
    if (!waits) return
    // What is not heard now is heard with the next word of the room.
    lookAt<OwnMarks>(actUrl).then(setOwn, () => {})
  }, [waits, talk, actUrl])
  const send = async (fields: Record<string, string>) => {
    const sent = await sendAct<OwnMarks>(actUrl, fields)
    if ('done' in sent) setOwn(sent.done)
    return sent
  }
  return { own, send }
}
