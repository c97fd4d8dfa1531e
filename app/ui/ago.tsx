import { useNow } from '~/lib/clock'
import { useFormat } from '~/lib/format'

/** "4 minutes ago", and growing. */
export function Ago({ at }: { at: string }) {
  const format = useFormat()
  const now = useNow()
  return <time dateTime={at}>{format.ago(at, now)}</time>
}
