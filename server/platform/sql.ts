import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { databaseKind, openPool, sqliteFile } from './database-adapter.ts'
import type { RowsStatement } from './many-rows.ts'
import { columnArray } from './postgres-arrays.ts'

export type SqlValue = string | number | null

/**
 * Plain SQL for the hot paths: one text for both databases, parameters written `?`. Answers come at once on SQLite and
 * as promises on PostgreSQL; `await` takes both. A list goes in as one parameter, JSON of an array, and is read with
 * `SELECT value FROM json_each(?)`, always as text on PostgreSQL.
 */
export interface Sql {
  all<Row>(text: string, ...params: SqlValue[]): Row[] | Promise<Row[]>
  /** Runs a statement; gives the number of rows it changed. */
  run(text: string, ...params: SqlValue[]): number | Promise<number>
  /** Runs a statement once with each list of parameters, in order. */
  runEach(text: string, lists: readonly SqlValue[][]): void | Promise<void>
  /**
   * Writes rows, and gives what the statement returns of each, in no order: row by row on SQLite, all of them at once on
   * PostgreSQL, as each is by far the quickest there. No two of them may be about the same row of the table.
   */
  writeRows<Row>(statement: RowsStatement, rows: readonly SqlValue[][]): Row[] | Promise<Row[]>
  /** What runs meanwhile becomes durable as one, or, when `work` throws, not at all. One at a time. */
  transaction<Result>(work: () => Promise<Result>): Promise<Result>
  /**
   * What `work` reads with the one it is given is all of one moment, whatever is written meanwhile; inside a transaction
   * it reads what that one sees. `work` reads with nothing else of this: there is a line, and it stands in it.
   */
  snapshot<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>
  close(): void | Promise<void>
}

/** `read`: a connection that never waits for the writer. `write`: the one connection that writes the ledger. */
export function openSql(url: string, access: 'read' | 'write'): Sql {
  return databaseKind(url) === 'sqlite' ? openSqlite(sqliteFile(url), access) : openPostgres(url, access)
}

type Statements = Omit<Sql, 'snapshot' | 'close'>

/** What runs in one snapshot or transaction, which is as one already. */
function within(statements: Statements): Sql {
  const sql: Sql = { ...statements, snapshot: (work) => work(sql), close() {} }
  return sql
}

function openSqlite(file: string, access: 'read' | 'write'): Sql {
  // Of its own for snapshots, opened with the first: what others read meanwhile is not of that moment.
  let frozen: ReturnType<typeof connectSqlite> | null = null
  let line: Promise<unknown> = Promise.resolve()
  const own = connectSqlite(file, access)

  async function takeSnapshot<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    frozen ??= connectSqlite(file, 'read')
    const { connection, statements } = frozen
    connection.exec('BEGIN')
    try {
      return await work(within(statements))
    } finally {
      if (connection.inTransaction) connection.exec('COMMIT')
    }
  }

  const sql: Sql = {
    ...own.statements,
    snapshot(work) {
      if (own.connection.inTransaction) return work(sql)
      const taken = line.then(() => takeSnapshot(work))
      line = taken.catch(() => {})
      return taken
    },
    close() {
      frozen?.connection.close()
      own.connection.close()
    },
  }
  return sql
}

/** One connection to a SQLite, and what is run on it. */
function connectSqlite(file: string, access: 'read' | 'write') {
  const connection = new Sqlite(file, { timeout: 10_000 })
  connection.pragma('journal_mode = WAL')
  // An update is acknowledged when it is durable: FULL, not NORMAL.
  connection.pragma('synchronous = FULL')
  connection.pragma('cache_size = -65536')
  connection.pragma('wal_autocheckpoint = 8000')
  if (access === 'read') connection.pragma('query_only = on')
  const prepared = new Map<string, Sqlite.Statement>()
  const prepare = (text: string) => {
    let statement = prepared.get(text)
    if (!statement) prepared.set(text, (statement = connection.prepare(text)))
    return statement
  }
  const statements: Statements = {
    all: <Row>(text: string, ...params: SqlValue[]) => prepare(text).all(...params) as Row[],
    run: (text, ...params) => prepare(text).run(...params).changes,
    runEach(text, lists) {
      const statement = prepare(text)
      for (const params of lists) statement.run(params)
    },
    writeRows<Row>({ one }: RowsStatement, rows: readonly SqlValue[][]) {
      const statement = prepare(one)
      if (statement.reader) return rows.map((row) => statement.get(row) as Row)
      for (const row of rows) statement.run(row)
      return []
    },
    async transaction(work) {
      prepare('BEGIN IMMEDIATE').run()
      try {
        const result = await work()
        prepare('COMMIT').run()
        return result
      } finally {
        if (connection.inTransaction) prepare('ROLLBACK').run()
      }
    },
  }
  return { connection, statements }
}

/** 64-bit integers come as text from PostgreSQL; ours were checked to fit a number where they came in. */
const int8 = 20
const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format: 'text'): unknown =>
    id === int8 ? Number : pg.types.getTypeParser(id, format)) as pg.CustomTypesConfig['getTypeParser'],
}

/**
 * The same statement as PostgreSQL says it. A list to be found in becomes an array, which it looks up in an index; of a
 * subquery it only guesses how long it is, and may read whole tables for it.
 */
function inPostgres(text: string): string {
  let index = 0
  return text
    .replaceAll('?', () => `$${++index}`)
    .replaceAll(/\bIN (\(SELECT [\w() ]+ FROM json_each\(\$\d+\)\))/g, '= ANY (ARRAY $1)')
    .replaceAll(/json_each\((\$\d+)\)/g, 'json_array_elements_text(CAST($1 AS JSON)) AS each (value)')
}

/**
 * The ledger is looked up by keys. Statistics about a table that was small a moment ago, or that knew nothing of a project
 * that is new, have PostgreSQL read all of it instead, with every group, until it looks at the table again.
 */
const byIndex = 'SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET jit = off'

function openPostgres(url: string, access: 'read' | 'write'): Sql {
  // Pipelined, so that the rows of one transaction do not each wait for an answer.
  const pool = openPool({ connectionString: url, max: access === 'write' ? 1 : 5, types, pipeline: true })
  if (access === 'write') pool.on('connect', (client) => void client.query(byIndex).catch(() => {}))
  let inTransaction: pg.PoolClient | null = null
  const known = new Map<string, { name: string; text: string }>()
  const named = (text: string) => {
    let statement = known.get(text)
    if (!statement) known.set(text, (statement = { name: `s${known.size}`, text: inPostgres(text) }))
    return statement
  }

  /** Statements as whatever `connection` gives at the time runs them. */
  function statementsOn(connection: () => pg.PoolClient | pg.Pool): Statements {
    const query = (text: string, params: (SqlValue | Buffer)[]) =>
      connection().query({ ...named(text), values: params })
    return {
      all: async <Row>(text: string, ...params: SqlValue[]) => (await query(text, params)).rows as Row[],
      run: async (text, ...params) => (await query(text, params)).rowCount ?? 0,
      runEach: async (text, lists) => void (await Promise.all(lists.map((params) => query(text, params)))),
      async writeRows<Row>({ many, types }: RowsStatement, rows: readonly SqlValue[][]) {
        if (rows.length === 0) return []
        const values = types.map((type, column) => columnArray(type, rows, column))
        return (await query(many, values)).rows as Row[]
      },
      transaction: (work) =>
        onOne(async (client) => {
          inTransaction = client
          try {
            // Not waited for: what follows is sent behind it.
            const begun = client.query('BEGIN')
            const [result] = await Promise.all([work(), begun])
            const { command } = await client.query('COMMIT')
            // What failed unseen has the database answer so, without an error.
            if (command !== 'COMMIT') throw new Error('a transaction was not committed')
            return result
          } finally {
            inTransaction = null
          }
        }),
    }
  }

  /** Of one connection: were it to break, a pool would run the rest of the statements on another, each for itself. */
  async function onOne<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    const client = await pool.connect()
    // Whatever runs next fails too, and says so.
    const ignore = () => {}
    client.on('error', ignore)
    let failed = true
    try {
      const result = await work(client)
      failed = false
      return result
    } finally {
      client.off('error', ignore)
      // A connection on which something failed is not used again, and ends its transaction with it.
      client.release(failed)
    }
  }

  const sql: Sql = {
    ...statementsOn(() => inTransaction ?? pool),
    snapshot(work) {
      if (inTransaction) return work(sql)
      return onOne(async (client) => {
        // Not waited for: what follows is sent behind it.
        const begun = client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
        const [result] = await Promise.all([work(within(statementsOn(() => client))), begun])
        await client.query('COMMIT')
        return result
      })
    },
    close: () => pool.end(),
  }
  return sql
}
