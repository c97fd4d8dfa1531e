import type { FoldUpdate } from '../facts/fold.ts'
import { toFoldUpdate } from '../facts/stored-update.ts'
import type { HistoryRow } from './ledger-store.ts'

/** An update and its row's place in the history of its thing. */
export interface ChainedUpdate extends FoldUpdate {
  seq: number
  previousSeq: number | null
}

/** A row of the ledger as the fold takes it. */
export const toChainedUpdate = (row: HistoryRow): ChainedUpdate => Object.assign(toFoldUpdate(row), placeOf(row))

const placeOf = ({ seq, previousSeq }: HistoryRow) => ({ seq, previousSeq })

/** Rows that have to be put behind others: [row, the one behind which it belongs]. */
export type Link = [seq: number, previousSeq: number | null]
