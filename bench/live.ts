import { readFileSync } from 'node:fs'
import type { Update } from '../server/contract/ingest.ts'
import type { BuiltServer } from '../test/real/built-server.ts'
import { generateUpdates } from './generate-updates.ts'
import { markdownTable, quantile } from './markdown-table.ts'
import { openPage } from './open-page.ts'
import { connections, sendRequest } from './send-request.ts'
import { password, signIn } from './sign-in.ts'
import { startBareServer } from './start-bare-server.ts'
import { startViewers } from './start-viewers.ts'

const project = 'live'
const people = Array.from({ length: 10 }, (_, index) => `viewer-${index}@bench.example`)
const agent = connections(1)

const now = () => Number(process.hrtime.bigint() / 1_000n) / 1_000
const pathOf = (procedure: string) => `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify({ project }))}`
const megabytesOf = (pid: number) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024)

/** A project with 10,000 updates, and ways to push one critical issue more. */
async function fill(server: BuiltServer) {
  await server.cli('project', 'add', project, '--customer', 'bench', '--name', project, '--time-zone', 'Asia/Shanghai')
  const added = await server.cli('key', 'add', '--source', 'bench', '--project', project, '--can', 'push,read')
  const headers = { authorization: `Bearer ${added.key as string}` }
  const push = async (updates: Update[]) => {
    const body = Buffer.from(JSON.stringify({ project, updates }))
    const answer = await sendRequest(`${server.origin}/api/trpc/ingest.push`, { agent, body, headers })
    if (answer.status !== 200) throw new Error(`the push gave ${answer.status}`)
  }
  const updates = generateUpdates(10_000, project)
  for (let from = 0; from < updates.length; from += 500) await push(updates.slice(from, from + 500))
  const board = await sendRequest(server.origin + pathOf('board.forPages'), { agent, headers })
  const { result } = JSON.parse(board.body.toString()) as {
    result: { data: { issues: { bySeverity: { critical: number } } } }
  }
  let critical = result.data.issues.bySeverity.critical
  return {
    /** Open critical issues after the next push. */
    next: () => critical + 1,
    async pushOne() {
      const key = `LIVE-${++critical}`
      const data = { title: 'One more', status: 'open', severity: 'critical' }
      await push([{ id: key, kind: 'issue', key, at: new Date().toISOString(), data }])
    },
  }
}

interface Measured {
  /** Milliseconds from the acknowledgement until the last viewer was told, and the page's figure was painted. */
  told: number[]
  painted: number[]
  /** ... until a viewer has the new board: each viewer's, and the last one's of each round. */
  looked: number[]
  lastLooked: number[]
  /** Bytes of one look, by request. */
  bytes: number[]
}

/** Rounds one after another, each only after everybody is done with the one before; the first ones warm up. */
async function measure(
  viewers: Awaited<ReturnType<typeof startViewers>>,
  rounds: number,
  lookPaths: string[],
  push: () => Promise<unknown>,
  painted?: () => Promise<void>,
): Promise<Measured> {
  const measured: Measured = { told: [], painted: [], looked: [], lastLooked: [], bytes: [] }
  for (let round = -3; round < rounds; round++) {
    const times = await viewers.expect({ lookPaths })
    const painting = painted?.().then(now)
    await push()
    const acknowledged = now()
    const { told, looked, bytes } = await times()
    const paintedAt = await painting
    if (round < 0) continue
    measured.told.push(Math.max(...told) - acknowledged)
    if (paintedAt) measured.painted.push(paintedAt - acknowledged)
    measured.looked.push(...looked.map((at) => at - acknowledged))
    if (looked.length > 0) measured.lastLooked.push(Math.max(...looked) - acknowledged)
    measured.bytes = bytes
  }
  return measured
}

/** The same of a bare server that sends as many bytes. */
async function measureBare(rounds: number, bytes: number[], viewerCount: number) {
  const bare = await startBareServer('bench/bare-stream.ts')
  try {
    const push = () => sendRequest(`${bare.origin}/push`, { agent, body: Buffer.from('{}') })
    const before = megabytesOf(bare.pid)
    const setup = { origin: bare.origin, streamPath: '/stream', cookies: [''], count: viewerCount }
    const viewers = await startViewers(setup)
    const quiet = await measure(viewers, rounds, [], push)
    const memory = [before, megabytesOf(bare.pid)]
    const busy = await measure(
      viewers,
      rounds,
      bytes.map((count) => `/look/${count}`),
      push,
    )
    viewers.stop()
    return { quiet, busy, memory }
  } finally {
    await bare.stop()
  }
}

/**
 * Milliseconds from an acknowledged push until all followers of one process know, and until a figure on a real page
 * has changed; first while the others only listen, then while each of them looks again as a page does. Beside the same
 * of a bare Hono server that sends the same bytes.
 */
export async function benchLive(server: BuiltServer, quick: boolean, viewerCount = 1_000): Promise<string> {
  const rounds = quick ? 5 : 50
  const { next, pushOne } = await fill(server)
  const cookies: string[] = []
  for (const email of people) cookies.push(await signIn(server, email))
  const before = megabytesOf(server.pid)
  const page = await openPage(server.origin, { project, email: people[0]!, password })
  const painted = () => page.becomes(next())
  const changed = painted()
  const looking = page.looksDuring(changed)
  await pushOne()
  const lookPaths = await looking
  const setup = { origin: server.origin, streamPath: pathOf('live.project'), cookies, count: viewerCount }
  const viewers = await startViewers(setup)
  const quiet = await measure(viewers, rounds, [], pushOne, painted)
  const memory = [before, megabytesOf(server.pid)]
  const busy = await measure(viewers, rounds, lookPaths, pushOne, painted)
  memory.push(megabytesOf(server.pid))
  viewers.stop()
  await page.close()
  const bare = await measureBare(rounds, busy.bytes, viewerCount)
  agent.destroy()

  const all = viewerCount.toLocaleString('en')
  const figuresOf = (values: number[]) => [0.5, 0.99].map((share) => Number(quantile(values, share).toFixed(1)))
  const row = (name: string, ours: number[], theirs?: number[]): (string | number)[] => [
    name,
    ...figuresOf(ours),
    ...(theirs ? figuresOf(theirs) : ['', '']),
  ]
  const table = markdownTable(
    ['until', 'median ms', 'p99 ms', 'bare: median ms', 'p99 ms'],
    [
      row(`the last of ${all} viewers is told`, quiet.told, bare.quiet.told),
      row('the figure on a page changes', quiet.painted),
      row('all look again: a viewer has the new board', busy.looked, bare.busy.looked),
      row('all look again: the last viewer has it', busy.lastLooked, bare.busy.lastLooked),
      row('all look again: the figure on a page changes', busy.painted),
    ],
  )
  const looks = lookPaths.map((path, index) => `${path.split('?')[0]!} (${busy.bytes[index]} bytes)`).join(' and ')
  return (
    `${table}\n\nA look asks for ${looks}. Memory of the server: ` +
    `${memory[0]} MB before, ${memory[1]} MB with ${all} viewers, ${memory[2]} MB after they all looked ${rounds} times ` +
    `(bare: ${bare.memory.join(' and ')} MB).`
  )
}
