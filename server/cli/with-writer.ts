import { createWriter, type LedgerWriter } from '../ledger/writer.ts'
import { readEnvironment } from '../platform/environment.ts'
import { migrate } from '../platform/migrate.ts'
import { openSql, type Sql } from '../platform/sql.ts'

/**
 * Runs `work` with a writer of its own beside the server's: each waits while the other commits, on SQLite for the file
 * and on PostgreSQL for the project's row.
 */
export async function withWriter<Result>(
  env: NodeJS.ProcessEnv,
  work: (tools: { sql: Sql; writer: LedgerWriter; now: number }) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl } = readEnvironment(env)
  await migrate(databaseUrl)
  const sql = openSql(databaseUrl, 'write')
  const writer = createWriter(openSql(databaseUrl, 'write'), Date.now)
  try {
    return await work({ sql, writer, now: Date.now() })
  } finally {
    await writer.close()
    await sql.close()
  }
}
