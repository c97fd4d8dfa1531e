interface Line {
  taken: number
  waiting: (() => void)[]
}

/**
 * Turns for each of many: `atOnce` of one asker are served at a time, `waiting` more wait in their own line. So whoever
 * asks a thousand times at once is served as fast as ever, and everybody else waits behind a few of those, not behind
 * all. Gives a function that ends the turn; null where the line is full.
 */
export function createFairTurns({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const lines = new Map<string, Line>()
  return async function takeTurn(who: string): Promise<(() => void) | null> {
    let line = lines.get(who)
    if (!line) lines.set(who, (line = { taken: 0, waiting: [] }))
    const { waiting: others } = line
    if (line.taken < atOnce) line.taken += 1
    else if (others.length < waiting) await new Promise<void>((resolve) => others.push(resolve))
    else return null
    return () => {
      // Whoever waits longest takes over the place; nobody else can slip in between.
      const next = others.shift()
      if (next) next()
      else if (--line.taken === 0) lines.delete(who)
    }
  }
}
