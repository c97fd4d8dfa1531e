import type { StoredUpdate } from '../facts/stored-update.ts'

/** One accepted update. `receivedAt` in milliseconds since 1970. */
export interface LedgerRow extends StoredUpdate {
  projectId: number
  projectKey: string
  seq: number
  sourceId: number
  kind: string
  key: string
  receivedAt: number
  /** The row about the same thing that was appended before this one. */
  previousSeq: number | null
  hash: string
}
