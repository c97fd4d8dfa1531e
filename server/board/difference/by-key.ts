interface Thing {
  key: string
  title: string | null
  internal: boolean
}

/** An internal thing has no words for the customer: it counts in the figures and is not told of by itself. */
const hasWords = ({ title, internal }: Thing) => !internal || title !== null

/** Each thing of the later board beside the same thing of the earlier one, undefined where it was not there yet. */
export function byKey<T extends Thing>(before: readonly T[], after: readonly T[]): [T | undefined, T][] {
  const earlier = new Map(before.map((thing) => [thing.key, thing]))
  return after.filter(hasWords).map((thing) => [earlier.get(thing.key), thing])
}

/** The things of the earlier board that the later one has not. */
export function goneFrom<T extends Thing>(before: readonly T[], after: readonly T[]): T[] {
  const left = new Set(after.map(({ key }) => key))
  return before.filter((thing) => hasWords(thing) && !left.has(thing.key))
}
