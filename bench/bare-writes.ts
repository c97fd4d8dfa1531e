// The limit of what the ledger writes: a bare Hono endpoint whose thread writes, of each update, its row, its thing and its
// series into tables like Daylight's, and does nothing else: it judges, reads, folds and hashes nothing, and knows no
// duplicates. One transaction per request, as durable as Daylight (WAL, synchronous = FULL).
// Started as its own process with the database's path; prints its port.
import { serve } from '@hono/node-server'
import Sqlite from 'better-sqlite3'
import { Hono } from 'hono'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import type { Update } from '../server/contract/ingest.ts'
import { startThread } from '../server/platform/start-thread.ts'

const dayMs = 86_400_000

if (isMainThread) {
  const writer = startThread(fileURLToPath(import.meta.url), { workerData: process.argv[2] })
  const waiting = new Map<number, (answer: string) => void>()
  writer.on('message', ({ id, answer }: { id: number; answer: string }) => {
    waiting.get(id)!(answer)
    waiting.delete(id)
  })
  let last = 0
  const app = new Hono()
  app.post('/api/trpc/ingest.push', async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer())
    const id = ++last
    const answer = await new Promise<string>((resolve) => {
      waiting.set(id, resolve)
      writer.postMessage({ id, body })
    })
    return context.body(answer, 200, { 'content-type': 'application/json' })
  })
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(port))
} else {
  const database = new Sqlite(workerData as string)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('cache_size = -65536')
  database.pragma('wal_autocheckpoint = 8000')
  database.exec(`
    CREATE TABLE ledger (project_id INTEGER, seq INTEGER, source_id INTEGER, update_id TEXT, kind TEXT, key TEXT, at TEXT,
      instant BIGINT, data TEXT, url TEXT, visibility TEXT, source_visibility TEXT, received_at BIGINT,
      previous_seq INTEGER, hash TEXT, PRIMARY KEY (project_id, seq), UNIQUE (source_id, update_id));
    CREATE TABLE thing (project_id INTEGER, kind TEXT, key TEXT, last_seq INTEGER, chain_seq INTEGER, tail INTEGER,
      checkpoint_instant BIGINT, newest_instant BIGINT, newest_update_id TEXT, newest_source TEXT, retracted BOOLEAN,
      state TEXT, PRIMARY KEY (project_id, kind, key));
    CREATE TABLE series_delta (series TEXT, day INTEGER, value INTEGER, PRIMARY KEY (series, day))`)
  const writeRow = database.prepare(
    `INSERT INTO ledger VALUES (1, ?, 1, ?, ?, ?, ?, ?, ?, ?, NULL, 'customer', ?, NULL, '${'0'.repeat(64)}')`,
  )
  const writeThing = database.prepare(
    `INSERT INTO thing VALUES (1, ?, ?, ?, ?, 1, NULL, ?, ?, 'bench', 0, ?) ON CONFLICT DO UPDATE SET
       last_seq = excluded.last_seq, chain_seq = excluded.chain_seq, tail = excluded.tail,
       newest_instant = excluded.newest_instant, newest_update_id = excluded.newest_update_id, state = excluded.state`,
  )
  const writeDelta = database.prepare(
    'INSERT INTO series_delta VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = value + excluded.value',
  )
  let seq = 0
  const writeAll = database.transaction((updates: Update[]) => {
    const things = new Map<string, unknown[]>()
    const deltas = new Map<string, [series: string, day: number, value: number]>()
    for (const { id, kind, key, at, data, url = null } of updates) {
      const instant = Date.parse(at)
      writeRow.run(++seq, id, kind, key, at, instant * 1000, JSON.stringify(data), url, Date.now())
      // About as many bytes as the state that Daylight folds.
      const state = JSON.stringify({
        data,
        url,
        said: null,
        internal: false,
        memory: { openedOn: 20_000, closedOn: null },
      })
      things.set(`${kind} ${key}`, [kind, key, seq, seq, instant * 1000, id, state])
      const day = Math.floor(instant / dayMs)
      for (const series of [`${kind} first`, `${kind} ${String(data?.status)}`]) {
        const delta = deltas.get(`${series} ${day}`)
        if (delta) delta[2]++
        else deltas.set(`${series} ${day}`, [series, day, 1])
      }
    }
    for (const thing of things.values()) writeThing.run(...thing)
    for (const delta of deltas.values()) writeDelta.run(...delta)
  })
  parentPort!.on('message', ({ id, body }: { id: number; body: Uint8Array }) => {
    const { updates } = JSON.parse(new TextDecoder().decode(body)) as { updates: Update[] }
    writeAll(updates)
    const receipts = updates.map((update) => ({ id: update.id, status: 'applied' }))
    parentPort!.postMessage({ id, answer: JSON.stringify({ result: { data: { receipts } } }) })
  })
}
