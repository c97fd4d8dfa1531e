import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { databaseKind, openPool, sqliteFile } from './database-adapter.ts'

export type SqlValue = string | number | null

/**
 * Plain SQL for the hot paths: one text for both databases, parameters written `?`. Answers come at once on SQLite and
 * as promises on PostgreSQL; `await` takes both.
 */
export interface Sql {
  all<Row>(text: string, ...params: SqlValue[]): Row[] | Promise<Row[]>
  /** Runs a statement; gives the number of rows it changed. */
  run(text: string, ...params: SqlValue[]): number | Promise<number>
  close(): void | Promise<void>
}

/** `read`: a connection that never waits for the writer. `write`: the one connection that writes the ledger. */
export function openSql(url: string, access: 'read' | 'write'): Sql {
  return databaseKind(url) === 'sqlite' ? openSqlite(sqliteFile(url), access) : openPostgres(url, access)
}

function openSqlite(file: string, access: 'read' | 'write'): Sql {
  const connection = new Sqlite(file, { timeout: 10_000 })
  connection.pragma('journal_mode = WAL')
  // An update is acknowledged when it is durable: FULL, not NORMAL.
  connection.pragma('synchronous = FULL')
  connection.pragma('cache_size = -65536')
  connection.pragma('wal_autocheckpoint = 8000')
  if (access === 'read') connection.pragma('query_only = on')
  const statements = new Map<string, Sqlite.Statement>()
  const prepare = (text: string) => {
    let statement = statements.get(text)
    if (!statement) statements.set(text, (statement = connection.prepare(text)))
    return statement
  }
  return {
    all: <Row>(text: string, ...params: SqlValue[]) => prepare(text).all(...params) as Row[],
    run: (text, ...params) => prepare(text).run(...params).changes,
    close: () => void connection.close(),
  }
}

/** 64-bit integers come as text from PostgreSQL; ours were checked to fit a number where they came in. */
const int8 = 20
const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format: 'text'): unknown =>
    id === int8 ? Number : pg.types.getTypeParser(id, format)) as pg.CustomTypesConfig['getTypeParser'],
}

function openPostgres(url: string, access: 'read' | 'write'): Sql {
  // One connection for the writer: its statements are one transaction.
  const pool = openPool({ connectionString: url, max: access === 'write' ? 1 : 5, types })
  const numbered = new Map<string, { name: string; text: string }>()
  const query = (text: string, params: SqlValue[]) => {
    let named = numbered.get(text)
    if (!named) {
      let index = 0
      named = { name: `s${numbered.size}`, text: text.replaceAll('?', () => `$${++index}`) }
      numbered.set(text, named)
    }
    return pool.query({ ...named, values: params })
  }
  return {
    all: async <Row>(text: string, ...params: SqlValue[]) => (await query(text, params)).rows as Row[],
    run: async (text, ...params) => (await query(text, params)).rowCount ?? 0,
    close: () => pool.end(),
  }
}
