import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Sealer } from '../platform/sealer.ts'

/** What every part of the outbox works with. */
export interface OutboxServices {
  database: Database
  sealer: Sealer
  clock: Clock
}
