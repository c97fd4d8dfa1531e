import type { Visibility } from '../contract/ingest.ts'
import type { FoldUpdate } from './fold.ts'

/** An update as a row of the ledger has it: `data` is JSON, null retracts; `instant` in microseconds since 1970. */
export interface StoredUpdate {
  instant: number
  at: string
  updateId: string
  source: string
  data: string | null
  url: string | null
  visibility: Visibility | null
  sourceVisibility: Visibility
}

/** The data of a row: what was sent, for its text is in the hash and never changes. */
export const readData = (data: string) => JSON.parse(data) as Record<string, unknown>

/** What the fold needs of a row. */
export const toFoldUpdate = (row: StoredUpdate): FoldUpdate => ({
  instant: row.instant,
  at: row.at,
  id: row.updateId,
  source: row.source,
  data: row.data === null ? null : readData(row.data),
  url: row.url,
  visibility: row.visibility,
  sourceVisibility: row.sourceVisibility,
})
