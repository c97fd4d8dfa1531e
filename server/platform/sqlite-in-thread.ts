import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import { log } from './log.ts'
import { startThread, threadFile } from './start-thread.ts'

type Asked =
  | { what: 'query' | 'execute'; query: SqlQuery }
  | { what: 'script'; script: string }
  | { what: 'begin'; isolation: IsolationLevel | undefined }
  | { what: 'commit' | 'rollback' | 'close' }
  | { what: 'savepoint'; act: 'createSavepoint' | 'rollbackToSavepoint' | 'releaseSavepoint'; name: string }

/** `on` is the transaction that it is part of, by the id of what began it. */
export interface ToSqlite {
  id: number
  on: number | null
  asked: Asked
}
export type FromSqlite =
  | { id: number; result: unknown }
  | { id: number; refused: DriverAdapterError['cause'] }
  | { id: number; failed: string }

interface Pending {
  resolve(result: unknown): void
  reject(error: Error): void
}

export const sqliteThread = 'server/platform/sqlite-thread.ts'

const about = { provider: 'sqlite', adapterName: '@prisma/adapter-better-sqlite3' } as const

/**
 * SQLite for Prisma in a thread of its own. better-sqlite3 waits where it stands: for the disk at every commit, and up to
 * ten seconds for the ledger's writer. `onExit` tells when the thread died; nothing is answered any more then.
 */
export class SqliteInThread implements SqlDriverAdapterFactory {
  readonly provider = about.provider
  readonly adapterName = about.adapterName

  constructor(
    private readonly url: string,
    private readonly onExit: () => void,
    private readonly file = threadFile(sqliteThread),
  ) {}

  async connect(): Promise<SqlDriverAdapter> {
    const { ask, close } = start(this.url, this.onExit, this.file)
    return {
      ...about,
      ...queryableOn(ask, null),
      executeScript: async (script) => void (await ask(null, { what: 'script', script }).answer),
      async startTransaction(isolation) {
        const { id, answer } = ask(null, { what: 'begin', isolation })
        await answer
        return transactionOf(ask, id)
      },
      dispose: close,
    }
  }
}

type Ask = ReturnType<typeof start>['ask']

const queryableOn = (ask: Ask, on: number | null): Pick<SqlQueryable, 'queryRaw' | 'executeRaw'> => ({
  queryRaw: async (query) => (await ask(on, { what: 'query', query }).answer) as SqlResultSet,
  executeRaw: async (query) => (await ask(on, { what: 'execute', query }).answer) as number,
})

function transactionOf(ask: Ask, on: number): Transaction {
  const act = async (asked: Asked) => void (await ask(on, asked).answer)
  const savepoint = (act_: Extract<Asked, { what: 'savepoint' }>['act']) => (name: string) =>
    act({ what: 'savepoint', act: act_, name })
  return {
    ...about,
    ...queryableOn(ask, on),
    options: { usePhantomQuery: false },
    commit: () => act({ what: 'commit' }),
    rollback: () => act({ what: 'rollback' }),
    createSavepoint: savepoint('createSavepoint'),
    rollbackToSavepoint: savepoint('rollbackToSavepoint'),
    releaseSavepoint: savepoint('releaseSavepoint'),
  }
}

/** Starts the thread; gives a way to ask it, each thing by the next number, and one to end it. */
function start(url: string, onExit: () => void, file: string) {
  const worker = startThread(file, { workerData: { url } })
  const pending = new Map<number, Pending>()
  let lastId = 0
  let isClosed = false
  let isGone = false
  worker.on('message', (message: FromSqlite) => {
    const { resolve, reject } = pending.get(message.id)!
    pending.delete(message.id)
    if ('result' in message) resolve(message.result)
    else reject('refused' in message ? new DriverAdapterError(message.refused) : new Error(message.failed))
    if (pending.size === 0) worker.unref()
  })
  worker.on('error', (error) => log.fatal({ err: error }, 'the thread that asks the database died'))
  worker.on('exit', () => {
    isGone = true
    for (const { reject } of pending.values()) reject(new Error('the thread that asks the database is gone'))
    if (!isClosed) onExit()
  })
  worker.unref()

  function ask(on: number | null, asked: Asked): { id: number; answer: Promise<unknown> } {
    const id = ++lastId
    const answer = new Promise<unknown>((resolve, reject) => {
      if (isGone || isClosed) throw new Error('the database is closed')
      pending.set(id, { resolve, reject })
      // Whoever waits for an answer keeps the process.
      worker.ref()
      worker.postMessage({ id, on, asked } satisfies ToSqlite)
    })
    return { id, answer }
  }

  return {
    ask,
    async close() {
      if (isClosed || isGone) return
      const { answer } = ask(null, { what: 'close' })
      isClosed = true
      await answer
    },
  }
}
