import type { Database, Transaction } from './database.ts'

/** Prisma's code for a transaction that lost to another: PostgreSQL asks to try again. */
const lost = 'P2034'

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
      if ((error as { code?: unknown }).code !== lost || attempt === 10) throw error
    }
}
