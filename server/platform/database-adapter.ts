import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import path from 'node:path'
import pg from 'pg'
import { log } from './log.ts'
import { makePrivateFile, makePrivateFolder } from './private-files.ts'
import { GatedSqlite } from './sqlite-adapter.ts'

export type DatabaseKind = 'sqlite' | 'postgres'
/** Which database an address is of: `postgres://…`, else SQLite. */
export const databaseKind = (url: string): DatabaseKind => (/^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite')

/** The file behind a `file:` address, made with its folder when missing; throws what keeps it from being written to. */
export function sqliteFile(url: string): string {
  const file = url.replace(/^file:/, '')
  if (file === ':memory:') return file
  makePrivateFolder(path.dirname(file))
  // SQLite gives what it keeps beside the file (-wal, -shm) the same permissions.
  makePrivateFile(file)
  return file
}

/** A pool whose idle connections may break (the database restarts) without ending the process; it opens new ones. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  pool.on('error', (error) => log.warn({ err: error }, 'a database connection broke'))
  return pool
}

/** What Prisma opens a SQLite by. */
export const sqliteUrl = (url: string) => `file:${sqliteFile(url)}`

/** Prisma's way to either database. */
export function databaseAdapter(url: string, { connections = 10 } = {}): SqlMigrationAwareDriverAdapterFactory {
  if (databaseKind(url) === 'sqlite') return new GatedSqlite({ url: sqliteUrl(url), timeout: 10_000 })
  const pool = openPool({ connectionString: url, max: connections })
  return new PrismaPg(pool, { disposeExternalPool: true })
}
