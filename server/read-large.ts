import { readRows } from './facts/read-rows.ts'
import { readThing } from './facts/read-thing.ts'
import type { Sql } from './platform/sql.ts'
import type { LargeReading } from './services/services.ts'
import { listInvitations } from './surveys/results/list-invitations.ts'
import { listUnrelayed } from './surveys/relay/relay-scores.ts'
import { countReach } from './surveys/results/read-reach.ts'
import { readNewestOf } from './surveys/results/read-responses.ts'
import { countTally } from './surveys/results/read-tally.ts'

const readers: Record<LargeReading['kind'], (sql: Sql, of: never) => unknown> = {
  rows: readRows,
  thing: readThing,
  tally: countTally,
  reach: countReach,
  newest: readNewestOf,
  invitations: listInvitations,
  unrelayed: listUnrelayed,
}

/** Reads in this thread what may be much, of values alone and of the database. */
export const readLarge = async <Answer>(sql: Sql, { kind, of }: LargeReading): Promise<Answer> =>
  (await readers[kind](sql, of as never)) as Answer
