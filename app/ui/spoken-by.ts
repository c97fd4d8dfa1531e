import type { SourceView } from '#contract/board'

export interface Spoken {
  /** null: sources whose names are for the delivery team. */
  name: string | null
  /** How many of its updates were accepted. */
  updates: number
  lastUpdateAt: string
  stale: boolean
}

/** When the last of them spoke; '' where there is none. */
export const latestOf = (all: readonly { lastUpdateAt: string }[]): string =>
  all.reduce((last, { lastUpdateAt }) => (lastUpdateAt > last ? lastUpdateAt : last), '')

/**
 * The sources that spoke of some kinds, or of those the ones named, each with how often and when last it did; the last
 * to speak comes first.
 */
export const spokenBy = (sources: SourceView[], kinds: string[], names: string[] = []): Spoken[] =>
  sources
    .filter(({ name }) => names.length === 0 || (name !== null && names.includes(name)))
    .flatMap(({ name, stale, activity }) => {
      const own = activity.filter(({ kind }) => kinds.includes(kind))
      if (own.length === 0) return []
      const updates = own.reduce((sum, one) => sum + one.updates, 0)
      return [{ name, stale, updates, lastUpdateAt: latestOf(own) }]
    })
    .sort((a, b) => b.lastUpdateAt.localeCompare(a.lastUpdateAt))
