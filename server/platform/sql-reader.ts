import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { databaseKind, sqliteFile } from './database-adapter.ts'

/** Plain reads for hot paths, the same SQL on both databases. Parameters are written `?`. */
export interface SqlReader {
  all<Row>(sql: string, ...params: (string | number | null)[]): Promise<Row[]>
  close(): Promise<void>
}

/** PostgreSQL gives 64-bit integers as text; ours all fit a number (they are checked where they come in). */
export const postgresTypes: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === 20 ? Number : pg.types.getTypeParser(id, format as 'text'),
}

/** A connection that only reads: it never waits for the writer, nor the writer for it. */
export function openSqlReader(url: string): SqlReader {
  if (databaseKind(url) === 'postgres') {
    const pool = new pg.Pool({ connectionString: url, max: 5, types: postgresTypes })
    return {
      async all<Row>(sql: string, ...params: unknown[]) {
        let index = 0
        const text = sql.replaceAll('?', () => `$${++index}`)
        return (await pool.query(text, params)).rows as Row[]
      },
      close: () => pool.end(),
    }
  }
  const file = new Sqlite(sqliteFile(url), { timeout: 10_000 })
  file.pragma('query_only = on')
  file.pragma('cache_size = -65536')
  const statements = new Map<string, Sqlite.Statement>()
  return {
    async all<Row>(sql: string, ...params: unknown[]) {
      let statement = statements.get(sql)
      if (!statement) statements.set(sql, (statement = file.prepare(sql)))
      return statement.all(...params) as Row[]
    },
    close: async () => void file.close(),
  }
}
