import { PrismaClient } from '../../prisma/generated/sqlite/client.ts'
import { databaseAdapter, databaseKind } from './database-adapter.ts'

/** The SQLite client's types are the common ground of both databases; PostgreSQL is used through them. */
export type Database = PrismaClient

/** Prisma on either database: everything but the ledger's own tables. */
export async function openDatabase(url: string): Promise<Database> {
  const adapter = databaseAdapter(url)
  if (databaseKind(url) === 'sqlite') return new PrismaClient({ adapter })
  const { PrismaClient: PostgresClient } = await import('../../prisma/generated/postgres/client.ts')
  return new PostgresClient({ adapter }) as unknown as Database
}
