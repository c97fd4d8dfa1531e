import { civilMoment } from '~/words/civil-format'
import { useClock, useNow } from '~/words/clock'
import { useFormat } from '~/words/say'

/** "4 minutes ago", and growing; looking back, the day. */
export function Ago({ at }: { at: string }) {
  const format = useFormat()
  const { lookedBackIn } = useClock()
  const now = useNow()
  return (
    <time dateTime={at}>
      {lookedBackIn ? format.day(civilMoment(at, lookedBackIn).day) : format.ago(Date.parse(at), now ?? Date.parse(at))}
    </time>
  )
}
