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

const project = 'ingest'

/** The same bodies for all; ids and keys differ from round to round, so that nothing is a duplicate and all things are new. */
function bodiesOf({ batch, shuffled, updates }: Case, round: string): Buffer[] {
  const inOrder = generateUpdates(updates, round).map((update) => ({ ...update, key: `${update.key}-${round}` }))
  const all = shuffled ? seededRandom(round).shuffled(inOrder) : inOrder
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

/** Daylight on one database with a key to push with, and its limits: bare endpoints. */
interface Contest {
  ours: { origin: string; key: string }
  bare: BareServer[]
}
type BareServer = Awaited<ReturnType<typeof startBareServer>>
/** Of Daylight, and of each of its limits. */
interface Speeds {
  ours: number
  bare: number[]
}

/** One project for all rounds: the command line starts a process for each that it adds, which takes longer than a round. */
async function openProject({ cli, origin }: BuiltServer) {
  await cli('project', 'add', project, '--customer', 'bench', '--name', project, '--time-zone', 'Asia/Shanghai')
  const { key } = (await cli('key', 'add', '--source', 'bench', '--project', project)) as { key: string }
  return { origin, key }
}

async function measureAll({ ours, bare }: Contest, one: Case, round: string): Promise<Speeds> {
  const bodies = bodiesOf(one, round)
  const speeds: Speeds = { ours: await measure(ours.origin, ours.key, one, bodies), bare: [] }
  for (const { origin } of bare) speeds.bare.push(await measure(origin, ours.key, one, bodies))
  return speeds
}

const median = (speeds: readonly number[]) => quantile([...speeds], 0.5)
const ratio = (some: readonly Speeds[], of: (speeds: Speeds, round: number) => number) =>
  Number(median(some.map(of)).toFixed(2))

/**
 * Durable updates per second over HTTP, Daylight's against those of bare endpoints, on SQLite and on PostgreSQL,
 * alternately, as Markdown: medians of three rounds, and of their ratios. On SQLite "writes" is the limit of what the ledger
 * writes: the same rows, things and series, and nothing else.
 */
export async function benchIngest(server: BuiltServer, quick: boolean, clients: number | null): Promise<string> {
  const postgres = await startPostgres({ durable: true })
  const onPostgres = await startBuiltServer({ databaseUrl: postgres.url })
  await onPostgres.cli('customer', 'add', 'bench', '--name', 'Bench', '--time-zone', 'Asia/Shanghai')
  const bareSqlite = [await startBareServer('bench/bare-sqlite.ts'), await startBareServer('bench/bare-writes.ts')]
  const barePostgres = [await startBareServer('bench/bare-postgres.ts', postgres.url)]
  const contests: [sqlite: Contest, postgres: Contest] = [
    { ours: await openProject(server), bare: bareSqlite },
    { ours: await openProject(onPostgres), bare: barePostgres },
  ]
  const rounds = quick ? 1 : 3
  const rows: (string | number)[][] = []
  let round = 0
  try {
    for (const one of cases(quick, clients)) {
      const sqlite: Speeds[] = []
      const pg: Speeds[] = []
      // The first round warms up and does not count.
      for (let nth = 0; nth <= rounds; nth++) {
        const name = `r${++round}`
        const measured = [await measureAll(contests[0], one, name), await measureAll(contests[1], one, name)] as const
        if (nth === 0) continue
        sqlite.push(measured[0])
        pg.push(measured[1])
      }
      const figures = (some: readonly Speeds[]) => [
        Math.round(median(some.map(({ ours }) => ours))),
        ...some[0]!.bare.flatMap((_, limit) => [
          Math.round(median(some.map(({ bare }) => bare[limit]!))),
          ratio(some, ({ ours, bare }) => ours / bare[limit]!),
        ]),
      ]
      const name = `${one.batch}${one.shuffled ? ', shuffled' : ''}`
      const ofSqlite = ratio(pg, ({ ours }, nth) => ours / sqlite[nth]!.ours)
      rows.push([name, one.clients, ...figures(sqlite), ...figures(pg), ofSqlite])
    }
  } finally {
    for (const bare of [...bareSqlite, ...barePostgres]) await bare.stop()
    await onPostgres.stop()
    await postgres.stop()
  }
  const columns = ['SQLite', 'bare', 'ratio', 'writes', 'ratio', 'PostgreSQL', 'bare', 'ratio', 'PostgreSQL / SQLite']
  return markdownTable(['batch', 'clients', ...columns], rows)
}
