import { sha256 } from '../platform/sha256.ts'
import type { LedgerRow } from './ledger-row.ts'

/** What the first row of a project chains to. */
export const firstHash = '0'.repeat(64)

/**
 * The canonical form, version 1. It can never change once released: a new form gets a new number, and rows keep
 * theirs. Each field is written as `<length in UTF-16 units>:<text>`, null as `-`, so that no two rows look alike.
 */
export function canonicalRow(row: Omit<LedgerRow, 'hash' | 'previousSeq'>): string {
  const fields = [
    'daylight-ledger-1',
    row.projectKey,
    String(row.seq),
    row.source,
    row.updateId,
    row.kind,
    row.key,
    row.at,
    row.data,
    row.url,
    row.visibility,
    row.sourceVisibility,
    String(row.receivedAt),
  ]
  let canonical = ''
  for (const field of fields) canonical += field === null ? '-' : `${field.length}:${field}`
  return canonical
}

/** sha256(previous hash + canonical row) as 64 hexadecimal digits. */
export const rowHash = (previousHash: string, row: Omit<LedgerRow, 'hash' | 'previousSeq'>): string =>
  sha256(previousHash + canonicalRow(row))
