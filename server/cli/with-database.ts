import { openDatabase, type Database } from '../platform/database.ts'
import { readEnvironment } from '../platform/environment.ts'
import { migrate } from '../platform/migrate.ts'

/** Runs `work` on the installation's database, brought up to the newest migration first, and lets go of it. */
export async function withDatabase<Result>(
  env: NodeJS.ProcessEnv,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl } = readEnvironment(env)
  await migrate(databaseUrl)
  const database = await openDatabase(databaseUrl)
  try {
    return await work(database)
  } finally {
    await database.$disconnect()
  }
}
