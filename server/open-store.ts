import { buildSnapshot } from './board/snapshot.ts'
import { startWriter } from './ledger/start-writer.ts'
import { createWriter, type LedgerWriter } from './ledger/writer.ts'
import type { Clock } from './platform/clock.ts'
import { openDatabase, type Database } from './platform/database.ts'
import { openSql, type Sql } from './platform/sql.ts'

/** The database, and the ledger in it. */
export interface Store {
  database: Database
  /** Plain reads. */
  sql: Sql
  writer: LedgerWriter
}

/** Which threads do what would hold up everything else. */
export interface Threads {
  /** The file of the writer's thread; the one that belongs to the process where left out. */
  writer?: string
  /** The file of the thread that makes files; the one that belongs to the process where left out. */
  files?: string
  /** The file of the thread that reads much; the one that belongs to the process where left out. */
  readings?: string
  /** The file of the thread that asks a SQLite; the one that belongs to the process where left out. */
  database?: string
  /** Told when the writer died, or the thread that asks the database: from then on nothing is accepted. */
  onExit(): void
}

export interface StoreOptions {
  /** `postgres://…` or `file:…`, migrated. */
  url: string
  clock: Clock
  /** null: everything in this thread. A thread has the real clock. */
  threads: Threads | null
}

/** Opens the database of an installation; `close` lets go of it after what waits is written. */
export async function openStore({ url, clock, threads }: StoreOptions) {
  const thread = threads && { ...(threads.database ? { file: threads.database } : {}), onExit: threads.onExit }
  const database = await openDatabase(url, thread ?? undefined)
  const sql = openSql(url, 'read')
  let writer: LedgerWriter | undefined
  const store: Store = {
    database,
    sql,
    // A command that only reads has none: a writer folds what comes due as long as it is there.
    get writer() {
      return (writer ??= threads
        ? startWriter(url, threads.onExit, threads.writer)
        : createWriter(openSql(url, 'write'), clock, buildSnapshot))
    },
  }
  return {
    store,
    async close() {
      await writer?.close()
      await sql.close()
      await database.$disconnect()
    },
  }
}
