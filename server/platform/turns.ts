/** Work that is done by one at a time, by name. */
export interface Turns {
  /** Runs the work, or shares the next run of that name when one is under way: what the caller wants done is done then. */
  run(name: string, work: () => Promise<void>): Promise<void>
}

/** Turns in this process. */
export function createTurns(): Turns {
  const runs = new Map<string, { now: Promise<void>; next: Promise<void> | null }>()
  function begin(name: string, work: () => Promise<void>): Promise<void> {
    const entry: { now: Promise<void>; next: Promise<void> | null } = { now: Promise.resolve(), next: null }
    entry.now = work().finally(() => {
      if (!entry.next) runs.delete(name)
    })
    runs.set(name, entry)
    return entry.now
  }
  return {
    run(name, work) {
      const current = runs.get(name)
      if (!current) return begin(name, work)
      const after = () => begin(name, work)
      return (current.next ??= current.now.then(after, after))
    },
  }
}
