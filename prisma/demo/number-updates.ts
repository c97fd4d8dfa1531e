import type { Update, Visibility } from '../../server/contract/ingest.ts'

/** An update before its source has numbered it. */
export interface StoryEvent {
  kind: string
  key: string
  at: string
  data: Record<string, unknown>
  url?: string
  visibility?: Visibility
}

/** The events as their source sends them: oldest first, with ids that count the revisions of each thing. */
export const numberUpdates = (source: string, events: readonly StoryEvent[]): Update[] => {
  const revisions = new Map<string, number>()
  return events
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((event) => {
      const revision = (revisions.get(event.key) ?? 0) + 1
      revisions.set(event.key, revision)
      return { id: `${source}:${event.key}#${revision}`, ...event }
    })
}
