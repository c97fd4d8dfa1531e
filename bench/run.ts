// npm run bench [-- --quick] [--only ingest|late|page|read|live|room|survey|loop] [--sizes 10000,100000] [--clients 10]: measures
// the built server on temporary databases and prints Markdown tables. `clients` is how many send in the cases of ingest that
// are measured, and how many viewers or phones there are. The bars are in docs/measured.md; machines differ, ratios hardly.
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { startBuiltServer, type BuiltServer } from '../test/real/built-server.ts'
import { benchIngest } from './ingest.ts'
import { benchLate } from './late.ts'
import { benchLive } from './live.ts'
import { benchLoop, watchLoop } from './loop.ts'
import { benchPage } from './page.ts'
import { benchReadBoard } from './read-board.ts'
import { benchSurvey } from './read-survey.ts'
import { benchRoom } from './room.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    sizes: { type: 'string' },
    clients: { type: 'string' },
    kind: { type: 'string' },
    profile: { type: 'string' },
  },
})
const sizes = (values.sizes ?? (values.quick ? '1000,10000' : '10000,100000')).split(',').map(Number)

const clients = values.clients === undefined ? null : Number(values.clients)

/** Each bench has a server of its own, so that the rows of one do not slow the next. */
async function run(title: string, bench: (server: BuiltServer) => Promise<string>, preload?: string) {
  const server = await startBuiltServer(preload ? { preload } : {})
  try {
    await server.cli('customer', 'add', 'bench', '--name', 'Bench', '--time-zone', 'Asia/Shanghai')
    console.log(`\n## ${title}\n\n${await bench(server)}`)
  } finally {
    await server.stop()
  }
}

console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${cpus()[0]?.model}${values.quick ? ', quick' : ''}`,
)
const wants = (name: string) => values.only === undefined || values.only === name
if (wants('ingest')) await run('Ingest over HTTP, durable', (server) => benchIngest(server, values.quick, clients))
if (wants('late')) await run('Late updates', (server) => benchLate(server, values.quick))
if (wants('page')) await run('Pages of a board', (server) => benchPage(server, values.quick))
if (wants('read')) await run('Reading a board over HTTP', (server) => benchReadBoard(server, sizes, values.quick))
if (wants('live'))
  await run('From acknowledged push to changed pixel', (server) =>
    benchLive(server, values.quick, clients ?? undefined),
  )
if (wants('survey'))
  await run('Reading and answering a survey over HTTP', (server) => benchSurvey(server, values.quick))
if (wants('room'))
  await run('An open day with many phones in one room', (server) =>
    benchRoom(server, values.quick, clients ?? undefined),
  )
if (wants('loop')) {
  const { kind, profile: profileTo } = values
  const options = { quick: values.quick, ...(kind ? { kind } : {}), ...(profileTo ? { profileTo } : {}) }
  await run('How long the event loop is held', (server) => benchLoop(server, options), watchLoop)
}
