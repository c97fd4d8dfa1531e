import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'

/**
 * The stock adapter has one connection, and only transactions lock it: a query of another request that runs while a
 * transaction is open silently becomes part of it, and vanishes with its rollback. Here everything outside a
 * transaction waits for its end. BEGIN takes the write lock at once, so that two processes that read first and
 * write later wait for one another instead of failing.
 */
export class GatedSqlite extends PrismaBetterSqlite3 {
  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = await super.connect()
    await adapter.executeScript('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;')
    beginImmediately(adapter)
    gate(adapter)
    return adapter
  }
}

function beginImmediately(adapter: SqlDriverAdapter) {
  const { client } = adapter as unknown as { client: { prepare(sql: string): unknown } }
  const prepare = client.prepare.bind(client)
  client.prepare = (sql) => prepare(sql === 'BEGIN' ? 'BEGIN IMMEDIATE' : sql)
}

function gate(adapter: SqlDriverAdapter) {
  let transaction: Promise<void> | null = null
  const afterTransaction =
    <Args extends unknown[], Result>(run: (...args: Args) => Promise<Result>) =>
    async (...args: Args) => {
      while (transaction) await transaction
      return run(...args)
    }
  const start = adapter.startTransaction.bind(adapter)
  adapter.queryRaw = afterTransaction(adapter.queryRaw.bind(adapter))
  adapter.executeRaw = afterTransaction(adapter.executeRaw.bind(adapter))
  adapter.executeScript = afterTransaction(adapter.executeScript.bind(adapter))
  adapter.startTransaction = async (isolation) => {
    while (transaction) await transaction
    let end = () => {}
    transaction = new Promise((resolve) => {
      end = () => {
        transaction = null
        resolve()
      }
    })
    try {
      const opened = await start(isolation)
      const { commit, rollback } = opened
      opened.commit = () => commit.call(opened).finally(end)
      opened.rollback = () => rollback.call(opened).finally(end)
      return opened
    } catch (error) {
      end()
      throw error
    }
  }
}
