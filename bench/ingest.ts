import { seededRandom } from '../prisma/demo/seeded-random.ts'
import type { BuiltServer } from '../test/real/built-server.ts'
import { generateUpdates } from './generate-updates.ts'
import { markdownTable, quantile } from './markdown-table.ts'
import { connections, sendRequest } from './send-request.ts'
import { startBareServer } from './start-bare-server.ts'

interface Case {
  batch: number
  clients: number
  shuffled: boolean
  updates: number
}
const cases = (quick: boolean): Case[] =>
  [
    { batch: 1, clients: 1, shuffled: false, updates: 2_000 },
    { batch: 1, clients: 10, shuffled: false, updates: 10_000 },
    { batch: 100, clients: 1, shuffled: false, updates: 30_000 },
    { batch: 100, clients: 10, shuffled: false, updates: 60_000 },
    { batch: 500, clients: 1, shuffled: false, updates: 50_000 },
    { batch: 500, clients: 10, shuffled: false, updates: 100_000 },
    { batch: 500, clients: 1, shuffled: true, updates: 50_000 },
    { batch: 500, clients: 10, shuffled: true, updates: 100_000 },
  ].map((one) => (quick ? { ...one, updates: Math.max(one.batch * one.clients, one.updates / 20) } : one))

/** The same bodies for both; ids and project differ from round to round, so that nothing is a duplicate. */
function bodiesOf({ batch, shuffled, updates }: Case, project: string): Buffer[] {
  const inOrder = generateUpdates(updates, project)
  const all = shuffled ? seededRandom(project).shuffled(inOrder) : inOrder
  const bodies: Buffer[] = []
  for (let from = 0; from < all.length; from += batch)
    bodies.push(Buffer.from(JSON.stringify({ project, updates: all.slice(from, from + batch) })))
  return bodies
}

/** Updates per second while `clients` send the bodies one after another, each client the next that is left. */
async function measure(origin: string, key: string, { clients, updates }: Case, bodies: Buffer[]): Promise<number> {
  const agent = connections(clients)
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const left = bodies.values()
  const client = async () => {
    for (const body of left) {
      const answer = await sendRequest(`${origin}/api/trpc/ingest.push`, { agent, body, headers })
      const text = answer.body.toString()
      if (answer.status !== 200 || text.includes('"quarantined"') || text.includes('"duplicate"'))
        throw new Error(`${answer.status}: ${text.slice(0, 300)}`)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  return updates / seconds
}

/** Durable updates per second over HTTP, Daylight's against those of the bare endpoint, alternately, as Markdown. */
export async function benchIngest(server: BuiltServer, quick: boolean): Promise<string> {
  const bare = await startBareServer('bench/bare-server.ts')
  const rounds = quick ? 1 : 3
  const rows: (string | number)[][] = []
  let project = 0
  try {
    for (const one of cases(quick)) {
      const speeds: { ours: number; bare: number }[] = []
      // The first round warms up and does not count.
      for (let round = 0; round <= rounds; round++) {
        const name = `ingest-${++project}`
        await server.cli('project', 'add', name, '--customer', 'bench', '--name', name, '--time-zone', 'Asia/Shanghai')
        const { key } = (await server.cli('key', 'add', '--source', 'bench', '--project', name)) as { key: string }
        const bodies = bodiesOf(one, name)
        const ours = await measure(server.origin, key, one, bodies)
        const theirs = await measure(bare.origin, key, one, bodies)
        if (round > 0) speeds.push({ ours, bare: theirs })
      }
      const median = (of: (speed: (typeof speeds)[number]) => number) => quantile(speeds.map(of), 0.5)
      rows.push([
        `${one.batch}${one.shuffled ? ', shuffled' : ''}`,
        one.clients,
        Math.round(median(({ ours }) => ours)),
        Math.round(median(({ bare }) => bare)),
        Number(median(({ ours, bare }) => ours / bare).toFixed(2)),
      ])
    }
  } finally {
    await bare.stop()
  }
  return markdownTable(['batch', 'clients', 'updates/s', 'bare updates/s', 'ratio'], rows)
}
