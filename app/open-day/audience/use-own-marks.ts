import { useEffect, useState } from 'react'
import type { OwnMarks, QuestionView } from '#contract/open-days/views'
import { lookAt, sendAct } from '../send-act'

/**
 * What this participant did, kept up with what they do, and with what becomes of their questions. `talk`: what everyone
 * is shown, and its stamp; null outside.
 */
export function useOwnMarks(
  actUrl: string,
  first: OwnMarks,
  talk: { stamp: string; questions: QuestionView[] } | null,
) {
  const [own, setOwn] = useState(first)
  const [begun, setBegun] = useState(first)
  if (begun !== first) {
    setBegun(first)
    setOwn(first)
  }
  // One that was shown and is not any more was put aside.
  const isUnsettled = ({ id, state }: QuestionView) =>
    state === 'waiting' || (state !== 'dismissed' && !talk?.questions.some((shown) => shown.id === id))
  const waits = talk !== null && own.asked.some(isUnsettled)
  const stamp = talk?.stamp
  useEffect(() => {
    if (!waits) return
    // What is not heard now is heard with the next word of the room.
    lookAt<OwnMarks>(actUrl).then(setOwn, () => {})
  }, [waits, stamp, actUrl])
  const send = async (fields: Record<string, string>) => {
    const sent = await sendAct<OwnMarks>(actUrl, fields)
    if ('done' in sent) setOwn(sent.done)
    return sent
  }
  return { own, send }
}
