import { openStore, type Store } from '../open-store.ts'
import { readEnvironment } from '../platform/environment.ts'
import { migrate } from '../platform/migrate.ts'

/**
 * Runs `work` on the installation's database, brought up to the newest migration first, and lets go of it. Its writer
 * stands beside the server's: each waits while the other commits, on SQLite for the file and on PostgreSQL for the
 * project's row.
 */
export async function withStore<Result>(
  env: NodeJS.ProcessEnv,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl: url } = readEnvironment(env)
  await migrate(url)
  const { store, close } = await openStore({ url, clock: Date.now, threads: null })
  try {
    return await work(store)
  } finally {
    await close()
  }
}
