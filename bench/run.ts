// npm run bench [-- --quick] [--only NAME] [--sizes 10000,100000] [--clients 10]: measures the built server on temporary
// databases, three rounds of each bench, and writes what it found to docs/measured. `--quick` measures little, once, and writes
// nothing. `clients` is how many send in the cases of ingest that are measured, and how many viewers or phones there are;
// what is measured otherwise than last time (`sizes`, `clients`, `kind`, `profile`) is only printed.
import { parseArgs } from 'node:util'
import { startBuiltServer, type BuiltServer } from '../test/real/built-server.ts'
import { combineRounds, readFigures } from './combine-rounds.ts'
import { benchIngest } from './ingest.ts'
import { benchLate } from './late.ts'
import { benchLive } from './live.ts'
import { benchLoop, watchLoop } from './loop.ts'
import { benchPage } from './page.ts'
import { benchReadBoard } from './read-board.ts'
import { benchSurvey } from './read-survey.ts'
import { describeMachine, recordRounds, type Bar } from './record-rounds.ts'
import { benchRoom } from './room.ts'
import { benchStart } from './start.ts'

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
const { quick, kind, profile: profileTo } = values
/** Every bench in one go only shows that each runs; one alone gives rough figures as well. */
const isCheck = quick && values.only === undefined
const sizes = (values.sizes ?? (isCheck ? '500,1000' : quick ? '1000,10000' : '10000,1000000')).split(',').map(Number)
const clients = values.clients === undefined ? (isCheck ? 10 : undefined) : Number(values.clients)
const isAsLastTime = !(values.sizes ?? values.clients ?? kind ?? profileTo)

interface Bench {
  title: string
  measure: (server: BuiltServer) => Promise<string>
  /** A script that runs in the server first. */
  preload?: string
  /** How many first cells name a row; 1 where it is not said. */
  labels?: number
  /** Columns of which more is better; of all others less is. */
  more?: RegExp
  bars: Bar[]
}

const benches: Record<string, Bench> = {
  ingest: {
    title: 'Ingest over HTTP, durable',
    measure: (server) => benchIngest(server, quick, clients ?? null),
    labels: 2,
    more: /./,
    bars: [
      { figure: /^500, 10: SQLite, ratio$/, atLeast: 0.5 },
      { figure: /^500, shuffled, 10: SQLite, ratio$/, atLeast: 0.4 },
      { figure: /^500, 1: SQLite, ratio$/, atLeast: 0.4 },
      { figure: /^500.*, 10: PostgreSQL, ratio$/, atLeast: 0.5 },
      { figure: /^500.*: PostgreSQL \/ SQLite$/, atLeast: 0.5 },
    ],
  },
  late: {
    title: 'Late updates',
    measure: (server) => benchLate(server, quick),
    bars: [
      { figure: /^late, in the newest tenth: median/, atMost: 5 },
      { figure: /^a quiet project, while.*: p99/, atMost: 50 },
    ],
  },
  page: {
    title: 'Pages of a board',
    measure: (server) => benchPage(server, quick),
    more: /pages|board.get/,
    bars: [
      // Or a quarter of the ready `board.get` of the same run, which stands beside it.
      { figure: /: pages a core$/, atLeast: 300 },
      { figure: /: KB of gzip$/, atMost: 40 },
      { figure: /: unchanged$/, atMost: 10 },
      { figure: /: after a push$/, atMost: 40 },
    ],
  },
  read: {
    title: 'Reading a board over HTTP',
    measure: (server) => benchReadBoard(server, sizes, quick),
    bars: [
      { figure: /: ratio of medians$/, atMost: 1.2 },
      { figure: /under load: p99 \/ median$/, atMost: 5 },
    ],
  },
  live: {
    title: 'From acknowledged push to changed pixel',
    measure: (server) => benchLive(server, quick, clients),
    bars: [{ figure: /the figure on a page changes: median/, atMost: 300 }],
  },
  survey: {
    title: 'Reading and answering a survey over HTTP',
    measure: (server) => benchSurvey(server, quick),
    bars: [],
  },
  room: {
    title: 'An open day with many phones in one room',
    measure: (server) => benchRoom(server, quick, clients),
    bars: [{ figure: /the last (of .* phones|phone) (is|has).*: median/, atMost: 500 }],
  },
  loop: {
    title: 'How long the event loop is held',
    measure: (server) => benchLoop(server, { quick, ...(kind ? { kind } : {}), ...(profileTo ? { profileTo } : {}) }),
    preload: watchLoop,
    bars: [
      { figure: /^all of these at once.*: p99 ms$/, atMost: 50 },
      { figure: /^all of these at once.*: longest ms$/, atMost: 100 },
    ],
  },
  start: {
    title: 'Until a started server is ready',
    measure: (server) => benchStart(server, quick),
    bars: [{ figure: /: median ms$/, atMost: 2_000 }],
  },
}

/** Each round has a server of its own, so that the rows of one do not slow the next. */
async function measureRound({ measure, preload }: Bench): Promise<string> {
  const server = await startBuiltServer(preload ? { preload } : {})
  try {
    await server.cli('customer', 'add', 'bench', '--name', 'Bench', '--time-zone', 'Asia/Shanghai')
    return await measure(server)
  } finally {
    await server.stop()
  }
}

async function run(name: string, bench: Bench): Promise<void> {
  const rounds: string[] = []
  while (rounds.length < (quick ? 1 : 3)) rounds.push(await measureRound(bench))
  const found = combineRounds(rounds)
  console.log(`\n## ${bench.title}\n\n${found}`)
  if (quick || !isAsLastTime) return
  const figures = rounds.map((round) => readFigures(round, bench.labels ?? 1))
  console.log(
    `\n${recordRounds(`docs/measured/${name}`, { found, figures, bars: bench.bars, more: bench.more ?? /^$/ })}`,
  )
}

const wanted = Object.entries(benches).filter(([name]) => values.only === undefined || values.only === name)
if (wanted.length === 0) throw new Error(`--only takes one of ${Object.keys(benches).join(', ')}`)
console.log(`${describeMachine()}${quick ? ', quick' : ''}`)
// What only has to run is begun three at a time: much of it waits.
const left = wanted.values()
const runNext = async () => {
  for (const [name, bench] of left) await run(name, bench)
}
await Promise.all(Array.from({ length: isCheck ? 3 : 1 }, runNext))
