import { isDriverAdapterError } from '@prisma/driver-adapter-utils'
import type { Database, Transaction } from './database.ts'

/** A transaction that lost to another, so that PostgreSQL asks to try again: while it worked, or when it committed. */
const isLost = (error: unknown) =>
  isDriverAdapterError(error)
    ? error.cause.kind === 'TransactionWriteConflict'
    : (error as { code?: unknown }).code === 'P2034'

/**
 * Runs work as if nothing else ran beside it: what it read is still so when it commits. SQLite has one writer at a
 * time anyway; on PostgreSQL whoever loses tries again.
 */
export async function serializably<Result>(
  database: Database,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++)
    try {
      return await database.$transaction(work, { isolationLevel: 'Serializable' })
    } catch (error) {
      if (!isLost(error) || attempt === 10) throw error
    }
}
