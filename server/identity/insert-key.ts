import type { Transaction } from '../platform/database.ts'
import { hashSecret, newSecret, startOf } from './ingest-secret.ts'

interface KeyToInsert {
  source: string
  sourceIds: readonly number[]
  /** null covers every kind. */
  kinds: readonly string[] | null
  can: readonly ('push' | 'read')[]
}

/** Makes an ingest key of sources that are there: its secret, which is kept nowhere, and the first characters of it. */
export async function insertKey(
  transaction: Transaction,
  { source, sourceIds, kinds, can }: KeyToInsert,
): Promise<{ key: string; start: string }> {
  const key = newSecret()
  const start = startOf(key)
  await transaction.ingestKey.create({
    data: {
      secretHash: hashSecret(key),
      start,
      source,
      kinds: kinds?.join(',') ?? null,
      canPush: can.includes('push'),
      canRead: can.includes('read'),
      projects: { create: sourceIds.map((sourceId) => ({ sourceId })) },
    },
  })
  return { key, start }
}
