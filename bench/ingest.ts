import { seededRandom } from '../prisma/demo/seeded-random.ts'
import { startPostgres } from '../test/factories/start-postgres.ts'
import { startBuiltServer, type BuiltServer } from '../test/real/built-server.ts'
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
const cases = (quick: boolean, only: number | null): Case[] =>
  [
    { batch: 1, clients: 1, shuffled: false, updates: 2_000 },
    { batch: 1, clients: 10, shuffled: false, updates: 10_000 },
    { batch: 100, clients: 1, shuffled: false, updates: 30_000 },
    { batch: 100, clients: 10, shuffled: false, updates: 60_000 },
    { batch: 500, clients: 1, shuffled: false, updates: 50_000 },
    { batch: 500, clients: 10, shuffled: false, updates: 100_000 },
    { batch: 500, clients: 1, shuffled: true, updates: 50_000 },
    { batch: 500, clients: 10, shuffled: true, updates: 100_000 },
  ]
    .filter(({ clients }) => only === null || clients === only)
    .map((one) => (quick ? { ...one, updates: Math.max(one.batch * one.clients, one.updates / 20) } : one))

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

/** Daylight on one database, and the limit of that. */
interface Pair {
  ours: BuiltServer
  bare: Awaited<ReturnType<typeof startBareServer>>
}
interface Speeds {
  ours: number
  bare: number
}

async function measurePair({ ours, bare }: Pair, one: Case, project: string): Promise<Speeds> {
  await ours.cli('project', 'add', project, '--customer', 'bench', '--name', project, '--time-zone', 'Asia/Shanghai')
  const { key } = (await ours.cli('key', 'add', '--source', 'bench', '--project', project)) as { key: string }
  const bodies = bodiesOf(one, project)
  return { ours: await measure(ours.origin, key, one, bodies), bare: await measure(bare.origin, key, one, bodies) }
}

const median = (speeds: readonly number[]) => quantile([...speeds], 0.5)
const ratio = (some: readonly Speeds[], of: (speeds: Speeds, round: number) => number) =>
  Number(median(some.map(of)).toFixed(2))

/**
 * Durable updates per second over HTTP, Daylight's against those of the bare endpoint, on SQLite and on PostgreSQL,
 * alternately, as Markdown: medians of three rounds, and of their ratios.
 */
export async function benchIngest(server: BuiltServer, quick: boolean, clients: number | null): Promise<string> {
  const postgres = await startPostgres({ durable: true })
  const onPostgres = await startBuiltServer({ databaseUrl: postgres.url })
  await onPostgres.cli('customer', 'add', 'bench', '--name', 'Bench', '--time-zone', 'Asia/Shanghai')
  const pairs: [sqlite: Pair, postgres: Pair] = [
    { ours: server, bare: await startBareServer('bench/bare-sqlite.ts') },
    { ours: onPostgres, bare: await startBareServer('bench/bare-postgres.ts', postgres.url) },
  ]
  const rounds = quick ? 1 : 3
  const rows: (string | number)[][] = []
  let project = 0
  try {
    for (const one of cases(quick, clients)) {
      const sqlite: Speeds[] = []
      const pg: Speeds[] = []
      // The first round warms up and does not count.
      for (let round = 0; round <= rounds; round++) {
        const name = `ingest-${++project}`
        const measured = [await measurePair(pairs[0], one, name), await measurePair(pairs[1], one, name)] as const
        if (round === 0) continue
        sqlite.push(measured[0])
        pg.push(measured[1])
      }
      const ofBare = ({ ours, bare }: Speeds) => ours / bare
      const figures = (some: readonly Speeds[]) => [
        Math.round(median(some.map(({ ours }) => ours))),
        Math.round(median(some.map(({ bare }) => bare))),
        ratio(some, ofBare),
      ]
      const name = `${one.batch}${one.shuffled ? ', shuffled' : ''}`
      const ofSqlite = ratio(pg, ({ ours }, round) => ours / sqlite[round]!.ours)
      rows.push([name, one.clients, ...figures(sqlite), ...figures(pg), ofSqlite])
    }
  } finally {
    for (const { bare } of pairs) await bare.stop()
    await onPostgres.stop()
    await postgres.stop()
  }
  const columns = ['SQLite', 'bare', 'ratio', 'PostgreSQL', 'bare', 'ratio', 'PostgreSQL / SQLite']
  return markdownTable(['batch', 'clients', ...columns], rows)
}
