// The limit on PostgreSQL: a bare Hono and pg endpoint that inserts the same updates into one table with one unique index,
// one multi-row statement per request, as durable as Daylight (fsync and synchronous_commit on).
// Started as its own process with the database's address; prints its port.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'

const database = new pg.Pool({ connectionString: process.argv[2], max: 10 })
await database.query('CREATE TABLE bare_row (id TEXT PRIMARY KEY, body TEXT NOT NULL)')

/** A statement for so many rows. */
const insert = (rows: number) => ({
  name: `insert ${rows}`,
  text: `INSERT INTO bare_row (id, body) VALUES ${Array.from({ length: rows }, (_, row) => `($${2 * row + 1}, $${2 * row + 2})`).join(', ')}`,
})
const prepared = new Map<number, ReturnType<typeof insert>>()

const app = new Hono()
app.post('/api/trpc/ingest.push', async (context) => {
  const { updates } = await context.req.json<{ updates: { id: string }[] }>()
  const statement = prepared.get(updates.length) ?? insert(updates.length)
  prepared.set(updates.length, statement)
  await database.query({ ...statement, values: updates.flatMap((update) => [update.id, JSON.stringify(update)]) })
  return context.json({ result: { data: { receipts: updates.map(({ id }) => ({ id, status: 'applied' })) } } })
})
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(port))
