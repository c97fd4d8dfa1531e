/** So many entries stand for all that lies before the latest days. */
const earlier = 100

interface Fewer<Entry> {
  /** So many of the latest days stay as they are. */
  latest: number
  /** One entry of several that follow one another. */
  join: (several: readonly Entry[]) => Entry
  /** Whether an entry is one that has to be seen: it ends what it is joined to. */
  keeps?: (entry: Entry) => boolean
}

/**
 * A daily history as long as a chart is wide, however many years it has: the latest days one by one, and what lies before
 * them in about 100 entries, of which the first stays as it is. A history that is not longer is given back itself.
 */
export function fewerDays<Entry>(days: Entry[], { latest, join, keeps }: Fewer<Entry>): Entry[] {
  const before = days.length - latest
  if (before <= earlier) return days
  const each = Math.ceil(before / earlier)
  const joined: Entry[] = [days[0]!]
  let several: Entry[] = []
  for (const day of days.slice(1, before)) {
    several.push(day)
    if (several.length < each && !keeps?.(day)) continue
    joined.push(join(several))
    several = []
  }
  if (several.length > 0) joined.push(join(several))
  return [...joined, ...days.slice(before)]
}
