import { civilMoment } from '~/lib/civil-format'
import { useClock, useNow } from '~/lib/clock'
import { useFormat } from '~/lib/format'

/** "4 minutes ago", and growing; looking back, the day. */
export function Ago({ at }: { at: string }) {
  const format = useFormat()
  const { lookedBackIn } = useClock()
  const now = useNow()
  return <time dateTime={at}>{lookedBackIn ? format.day(civilMoment(at, lookedBackIn).day) : format.ago(at, now)}</time>
}
