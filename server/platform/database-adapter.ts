import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { GatedSqlite } from './sqlite-adapter.ts'

export type DatabaseKind = 'sqlite' | 'postgres'
export const databaseKind = (url: string): DatabaseKind => (/^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite')

/** The file behind a `file:` address; its folder is made when missing. */
export function sqliteFile(url: string): string {
  const file = url.replace(/^file:/, '')
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true })
  return file
}

/** Prisma's way to either database. `close` ends what the adapter itself leaves open. */
export function databaseAdapter(
  url: string,
  { connections = 10 } = {},
): { factory: SqlMigrationAwareDriverAdapterFactory; close: () => Promise<void> } {
  if (databaseKind(url) === 'sqlite')
    return { factory: new GatedSqlite({ url: `file:${sqliteFile(url)}`, timeout: 10_000 }), close: async () => {} }
  const pool = new pg.Pool({ connectionString: url, max: connections })
  return { factory: new PrismaPg(pool), close: () => pool.end() }
}
