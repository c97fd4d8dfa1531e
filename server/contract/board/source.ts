export interface SourceView {
  /** null: sources whose names are for the delivery team, put together. */
  name: string | null
  kinds: string[]
  /** The latest `at` among its updates, never later than their arrival. ISO 8601, UTC. */
  lastUpdateAt: string
  /** The same by kind, with how many updates were accepted. */
  activity: { kind: string; updates: number; lastUpdateAt: string }[]
  /** How many of its updates are dated ahead and count when their time comes; left out where none is. */
  waiting?: number
  /** It has been silent for longer than its kinds allow. */
  stale: boolean
}
