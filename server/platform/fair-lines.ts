/** Items that wait in a line of their own for each of many. */
export interface FairLines<Item> {
  /** How many of one wait. */
  waiting(who: string): number
  /** Whose items wait, in the order of their turns. */
  owners(): string[]
  add(who: string, item: Item): void
  /** Before what else of theirs waits: what was taken in vain. */
  putBack(who: string, item: Item): void
  /** What has waited longest of whoever's turn it is; undefined where nothing waits. Whoever had their turn is last. */
  take(): Item | undefined
  /** The item that `who` would give next; undefined where none of theirs waits. */
  first(who: string): Item | undefined
  /** Takes that item, out of turn for the others; `who` is last from then on. */
  takeFrom(who: string): Item | undefined
}

/** Lines that are served in turns, one item of each: however many one adds, everybody else waits behind one of them. */
export function createFairLines<Item>(): FairLines<Item> {
  // A Map keeps the order in which its keys came: whoever is first has waited longest for a turn.
  const lines = new Map<string, Item[]>()

  function takeFrom(who: string): Item | undefined {
    const line = lines.get(who)
    if (!line) return undefined
    const item = line.shift()
    lines.delete(who)
    if (line.length > 0) lines.set(who, line)
    return item
  }

  return {
    waiting: (who) => lines.get(who)?.length ?? 0,
    owners: () => [...lines.keys()],
    add(who, item) {
      const line = lines.get(who)
      if (line) line.push(item)
      else lines.set(who, [item])
    },
    putBack: (who, item) => lines.set(who, [item, ...(lines.get(who) ?? [])]),
    take() {
      const [next] = lines.keys()
      return next === undefined ? undefined : takeFrom(next)
    },
    first: (who) => lines.get(who)?.[0],
    takeFrom,
  }
}
