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

/** What the fold needs of a row. */
export const toFoldUpdate = (row: StoredUpdate): FoldUpdate => ({
  instant: row.instant,
  at: row.at,
  id: row.updateId,
  source: row.source,
  data: row.data === null ? null : (JSON.parse(row.data) as Record<string, unknown>),
  url: row.url,
  visibility: row.visibility,
  sourceVisibility: row.sourceVisibility,
})
