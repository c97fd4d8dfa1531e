import { RateLimiterMemory, RateLimiterPrisma, type RateLimiterAbstract } from 'rate-limiter-flexible'
import { databaseKind } from '../platform/database-adapter.ts'
import type { Database } from '../platform/database.ts'
import { sha256 } from '../platform/sha256.ts'

/** Makes what counts attempts under a name: `points` of each in `duration` seconds. */
export type CreateCounter = (options: { name: string; points: number; duration: number }) => RateLimiterAbstract

/** Counts in this process, as long as it lives. */
export const countInProcess: CreateCounter = ({ name, ...options }) =>
  new RateLimiterMemory({ ...options, keyPrefix: name })

/** Who attempted what is kept as a digest: addresses and accounts need not be readable to be counted. */
class DigestedAttempts extends RateLimiterPrisma {
  override getKey(key: string | number): string {
    return sha256(super.getKey(key))
  }
}

/**
 * Counts over all processes that share the database, on PostgreSQL. A SQLite is served by one process, which counts for
 * itself: whoever guesses should not make the ledger wait for its turn to write.
 */
export function countAttempts(database: Database, databaseUrl: string): CreateCounter {
  if (databaseKind(databaseUrl) === 'sqlite') return countInProcess
  return ({ name, ...options }) =>
    new DigestedAttempts({ ...options, keyPrefix: name, storeClient: database, tableName: 'attempts' })
}
