import { readEnvironment } from '../platform/environment.ts'
import { migrate } from '../platform/migrate.ts'
import { openSql, type Sql } from '../platform/sql.ts'

/** Runs `work` with plain SQL on the installation's database, brought up to the newest migration first. */
export async function withSql<Result>(
  env: NodeJS.ProcessEnv,
  work: (sql: Sql) => Promise<Result>,
  access: 'read' | 'write' = 'read',
): Promise<Result> {
  const { databaseUrl } = readEnvironment(env)
  await migrate(databaseUrl)
  const sql = openSql(databaseUrl, access)
  try {
    return await work(sql)
  } finally {
    await sql.close()
  }
}
