import { PrismaClient, type Prisma } from '../../prisma/generated/sqlite/client.ts'
import { databaseAdapter, databaseKind, sqliteUrl } from './database-adapter.ts'
import { SqliteInThread } from './sqlite-in-thread.ts'

export type { Prisma }
/** The SQLite client's types are the common ground of both databases; PostgreSQL is used through them. */
export type Database = PrismaClient
/** The database, or a transaction on it that somebody else opened and ends. */
export type Transaction = Prisma.TransactionClient

/**
 * Prisma on either database: everything but the ledger's own tables. `thread` has a SQLite asked in a thread of its own,
 * and is told when that died.
 */
export async function openDatabase(url: string, thread?: { file?: string; onExit(): void }): Promise<Database> {
  const isInThread = thread && databaseKind(url) === 'sqlite'
  const adapter = isInThread ? new SqliteInThread(sqliteUrl(url), thread.onExit, thread.file) : databaseAdapter(url)
  // A transaction waits for its turn as long as a statement would; two seconds, Prisma's own, are soon over in a crowd.
  const transactionOptions = { maxWait: 10_000, timeout: 10_000 }
  if (databaseKind(url) === 'sqlite') return new PrismaClient({ adapter, transactionOptions })
  const { PrismaClient: PostgresClient } = await import('../../prisma/generated/postgres/client.ts')
  return new PostgresClient({ adapter, transactionOptions }) as unknown as Database
}
