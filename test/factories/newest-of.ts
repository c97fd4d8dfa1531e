/** What somebody who listens is told, one after the other: of what came while nobody asked, only the newest. */
export function newestOf<Told>(listen: (hear: (told: Told) => void) => () => void) {
  let newest: { told: Told } | null = null
  let wake = () => {}
  const end = listen((told) => {
    newest = { told }
    wake()
  })
  return {
    async next(): Promise<Told> {
      while (!newest) await new Promise<void>((resolve) => (wake = resolve))
      const { told } = newest
      newest = null
      return told
    },
    end,
  }
}

/** The versions of one thing, as they are announced. */
export const versionsOf = (
  topics: { listen(ids: readonly number[], hear: (id: number, version: number) => void): () => void },
  id: number,
) => newestOf<number>((hear) => topics.listen([id], (_, version) => hear(version)))
