// Runs the statements of `SqliteInThread`, in a thread of their own: waiting for a disk, or for whoever else writes, holds
// up nothing but them.
import { DriverAdapterError, type SqlDriverAdapter, type Transaction } from '@prisma/driver-adapter-utils'
import { parentPort, workerData } from 'node:worker_threads'
import { GatedSqlite } from './sqlite-adapter.ts'
import type { FromSqlite, ToSqlite } from './sqlite-in-thread.ts'

const port = parentPort!
const { url } = workerData as { url: string }
const opened = new GatedSqlite({ url, timeout: 10_000 }).connect()
const transactions = new Map<number, Transaction>()

async function run(adapter: SqlDriverAdapter, { id, on, asked }: ToSqlite): Promise<unknown> {
  const transaction = on === null ? null : transactions.get(on)!
  const queryable = transaction ?? adapter
  switch (asked.what) {
    case 'query':
      return queryable.queryRaw(asked.query)
    case 'execute':
      return queryable.executeRaw(asked.query)
    case 'script':
      return adapter.executeScript(asked.script)
    case 'begin':
      return void transactions.set(id, await adapter.startTransaction(asked.isolation))
    case 'commit':
    case 'rollback':
      transactions.delete(on!)
      return transaction![asked.what]()
    case 'savepoint':
      return transaction![asked.act]!(asked.name)
    case 'close':
      return adapter.dispose()
  }
}

port.on('message', (message: ToSqlite) => {
  const answer = (reply: FromSqlite) => port.postMessage(reply)
  const { id } = message
  void opened
    .then((adapter) => run(adapter, message))
    .then(
      (result) => answer({ id, result }),
      (error: unknown) =>
        answer(
          error instanceof DriverAdapterError
            ? { id, refused: error.cause }
            : { id, failed: error instanceof Error ? error.message : String(error) },
        ),
    )
    .then(() => {
      if (message.asked.what === 'close') port.close()
    })
})
