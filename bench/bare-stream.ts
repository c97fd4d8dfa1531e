// The limit for live.ts: a bare Hono server that tells everyone who follows the same bytes, and answers everyone who
// looks again with as many bytes as Daylight does. Prints its port.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'

const followers = new Set<SSEStreamingApi>()
let version = 0
const event = () => ({ data: JSON.stringify({ version }), id: String(version) })

const app = new Hono()
app.get('/stream', (context) =>
  streamSSE(context, async (stream) => {
    followers.add(stream)
    stream.onAbort(() => void followers.delete(stream))
    await stream.writeSSE(event())
    await new Promise<void>((resolve) => stream.onAbort(resolve))
  }),
)
app.post('/push', (context) => {
  version += 1
  for (const stream of followers) void stream.writeSSE(event())
  return context.json({ version })
})
const bodies = new Map<number, Uint8Array<ArrayBuffer>>()
app.get('/look/:bytes', (context) => {
  const bytes = Number(context.req.param('bytes'))
  let body = bodies.get(bytes)
  if (!body) bodies.set(bytes, (body = new Uint8Array(bytes).fill(120)))
  return context.body(body)
})
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(port))
