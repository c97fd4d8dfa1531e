// The limit to be measured against: a bare Hono and better-sqlite3 endpoint that inserts the same updates into one
// table with one unique index, one transaction per request, as durable as Daylight (WAL, synchronous = FULL).
// Started as its own process with the database's path; prints its port.
import { serve } from '@hono/node-server'
import Sqlite from 'better-sqlite3'
import { Hono } from 'hono'

const database = new Sqlite(process.argv[2])
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec('CREATE TABLE row (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL)')
const insert = database.prepare('INSERT INTO row (id, body) VALUES (?, ?)')
const insertAll = database.transaction((updates: { id: string }[]) => {
  for (const update of updates) insert.run(update.id, JSON.stringify(update))
})

const app = new Hono()
app.post('/api/trpc/ingest.push', async (context) => {
  const { updates } = await context.req.json<{ updates: { id: string }[] }>()
  insertAll(updates)
  return context.json({ result: { data: { receipts: updates.map(({ id }) => ({ id, status: 'applied' })) } } })
})
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(port))
