import { civilMoment } from '~/words/civil-format'
import { useClock, useNow } from '~/words/clock'
import { useFormat } from '~/words/say'

/** "4 minutes ago", and growing; looking back, the day. */
export function Ago({ at }: { at: string }) {
  const format = useFormat()
  const { lookedBackIn } = useClock()
  const now = useNow()
  if (lookedBackIn) return <time dateTime={at}>{format.day(civilMoment(at, lookedBackIn).day)}</time>
  // The server finds the age again by its mark, and says it anew for whoever comes later (`server/page-slots.ts`).
  return (
    <time data-age="" dateTime={at}>
      {format.ago(Date.parse(at), now ?? Date.parse(at))}
    </time>
  )
}
