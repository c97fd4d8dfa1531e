import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { createIngestClient } from '../server/client/create-ingest-client.ts'
import type { Update } from '../server/contract/ingest.ts'
import type { BuiltServer } from '../test/real/built-server.ts'
import { generateUpdates } from './generate-updates.ts'
import { markdownTable, quantile } from './markdown-table.ts'
import { connections, sendRequest } from './send-request.ts'
import { signIn } from './sign-in.ts'
import { startBareServer } from './start-bare-server.ts'

const dayMs = 86_400_000
const readers = 10

/** Two issues a day for eighteen years, each opened and closed, and a case a day. */
function eighteenYears(): Update[] {
  const updates: Update[] = []
  const at = (day: number) => new Date(Date.now() - (18 * 365 - day) * dayMs - 3_600_000).toISOString()
  for (let day = 0; day < 18 * 365 - 60; day++) {
    const module = `module-${day % 9}`
    for (const nth of [0, 1]) {
      const key = `ERP-${2 * day + nth}`
      const title = `Ledger totals differ after posting the goods receipt ${key} of a foreign currency order`
      const severity = (['critical', 'major', 'minor'] as const)[day % 3]!
      updates.push({
        id: `${key}#0`,
        kind: 'issue',
        key,
        at: at(day),
        data: { title, severity, module, status: 'open' },
      })
      if (day % 40)
        updates.push({ id: `${key}#1`, kind: 'issue', key, at: at(day + (day % 40)), data: { status: 'closed' } })
    }
    const key = `UAT-${day}`
    const data = { title: `Case ${day}`, cycle: `cycle-${day % 6}`, module, status: day % 7 ? 'passed' : 'failed' }
    updates.push({ id: key, kind: 'test', key, at: at(day), data })
  }
  return updates
}

/** A project with such updates; gives what reads and changes it. */
async function fill(server: BuiltServer, project: string, updates: Update[]) {
  await server.cli('project', 'add', project, '--customer', 'bench', '--name', project, '--time-zone', 'Asia/Shanghai')
  const added = await server.cli('key', 'add', '--source', 'bench', '--project', project, '--can', 'push,read')
  const client = createIngestClient({ url: server.origin, key: added.key as string, batchSize: 1_000 })
  await client.push({ project, updates })
  let pushed = 0
  return {
    page: `${server.origin}/projects/${project}`,
    board: `${server.origin}/api/trpc/board.get?input=${encodeURIComponent(JSON.stringify({ project }))}`,
    key: added.key as string,
    change: () => {
      const key = `${project}-new-${++pushed}`
      const data = { title: 'One more', status: 'open', severity: 'minor' }
      return client.push({ project, updates: [{ id: key, kind: 'issue', key, at: new Date().toISOString(), data }] })
    },
  }
}

/** Seconds of processor time that a process has taken, of all its threads. */
function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

interface Rate {
  /** Answers a second, and a second of processor time of the server. */
  perSecond: number
  perCore: number
}

/** How many answers ten readers get, who ask again at once, in so many milliseconds. */
async function rateOf(pid: number, url: string, headers: Record<string, string>, ms: number): Promise<Rate> {
  const agent = connections(readers)
  const ask = async () => {
    const { status } = await sendRequest(url, { agent, headers })
    if (status !== 200) throw new Error(`${url}: ${status}`)
  }
  for (let warm = 0; warm < 20; warm++) await ask()
  const [began, spent] = [performance.now(), processorSeconds(pid)]
  let answers = 0
  const read = async () => {
    while (performance.now() - began < ms) {
      await ask()
      answers++
    }
  }
  await Promise.all(Array.from({ length: readers }, read))
  const seconds = (performance.now() - began) / 1_000
  agent.destroy()
  return { perSecond: answers / seconds, perCore: answers / (processorSeconds(pid) - spent) }
}

/** Milliseconds until a page is there, one reader after the other, each after `prepare`. */
async function timesOf(url: string, headers: Record<string, string>, count: number, prepare?: () => Promise<unknown>) {
  const agent = connections(1)
  const times: number[] = []
  for (let nth = -3; nth < count; nth++) {
    await prepare?.()
    const { ms, status } = await sendRequest(url, { agent, headers })
    if (status !== 200) throw new Error(`${url}: ${status}`)
    if (nth >= 0) times.push(ms)
  }
  agent.destroy()
  return times
}

/** A thousand people who come within ten seconds; milliseconds until each has the page, and until the last has. */
async function herdOf(url: string, cookies: string[], people: number, within: number) {
  const agent = connections(Infinity)
  const began = performance.now()
  const times: number[] = []
  await Promise.all(
    Array.from({ length: people }, async (_, nth) => {
      await wait((nth / people) * within)
      const headers = { cookie: cookies[nth % cookies.length]!, accept: 'text/html', 'accept-encoding': 'gzip' }
      const { ms, status } = await sendRequest(url, { agent, headers })
      if (status !== 200) throw new Error(`${url}: ${status}`)
      times.push(ms)
    }),
  )
  const lastAfter = (performance.now() - began) / 1_000
  agent.destroy()
  return { times, lastAfter }
}

/**
 * Boards' pages as Markdown: how many a second ten readers get of an unchanged board, beside the ready `board.get` and
 * beside a bare server that sends the same bytes; how long one takes that is unchanged, and one that a push made new; and
 * a crowd that comes within ten seconds. Medians of three rounds.
 */
export async function benchPage(server: BuiltServer, quick: boolean): Promise<string> {
  const [ms, count, people, within] = quick ? [500, 5, 100, 1_000] : [5_000, 100, 1_000, 10_000]
  const rounds = quick ? 1 : 3
  const cookies: string[] = []
  for (let nth = 0; nth < 10; nth++) cookies.push(await signIn(server, `reader-${nth}@bench.example`))
  const headers = { cookie: cookies[0]!, accept: 'text/html', 'accept-encoding': 'gzip' }
  const projects = {
    'nine months': await fill(server, 'months', generateUpdates(quick ? 1_000 : 10_000, 'months')),
    'eighteen years': await fill(server, 'years', quick ? eighteenYears().slice(-5_000) : eighteenYears()),
  }
  const bare = await startBareServer('bench/bare-stream.ts')
  const median = (values: number[]) => quantile(values, 0.5)
  const whole = (value: number) => Math.round(value)
  const tenth = (value: number) => Number(value.toFixed(1))
  const rates: (string | number)[][] = []
  const waits: (string | number)[][] = []
  try {
    for (const [name, { page, board, key, change }] of Object.entries(projects)) {
      const agent = connections(1)
      const sent = (await sendRequest(page, { agent, headers })).body.byteLength
      agent.destroy()
      const byKey = { authorization: `Bearer ${key}`, 'accept-encoding': 'gzip' }
      const found: Record<'page' | 'board' | 'bytes', Rate[]> = { page: [], board: [], bytes: [] }
      for (let round = 0; round < rounds; round++) {
        found.page.push(await rateOf(server.pid, page, headers, ms))
        found.board.push(await rateOf(server.pid, board, byKey, ms))
        found.bytes.push(await rateOf(bare.pid, `${bare.origin}/look/${sent}`, {}, ms))
      }
      const of = (rate: Rate[], what: keyof Rate) => median(rate.map((one) => one[what]))
      rates.push([
        name,
        tenth(sent / 1_000),
        whole(of(found.page, 'perSecond')),
        whole(of(found.page, 'perCore')),
        whole(of(found.board, 'perCore')),
        whole(of(found.bytes, 'perCore')),
        Number((of(found.page, 'perCore') / of(found.board, 'perCore')).toFixed(2)),
      ])
      const unchanged = await timesOf(page, headers, count)
      const changed = await timesOf(page, headers, count, change)
      await change()
      const herd = await herdOf(page, cookies, people, within)
      waits.push([
        name,
        ...[unchanged, changed, herd.times].flatMap((some) => [tenth(median(some)), tenth(quantile(some, 0.99))]),
        tenth(herd.lastAfter),
      ])
    }
  } finally {
    await bare.stop()
  }
  const crowd = `${people.toLocaleString('en')} within ${within / 1_000} s`
  return [
    markdownTable(
      ['board', 'KB of gzip', 'pages/s', 'pages a core', '`board.get` a core', 'same bytes a core', 'of `board.get`'],
      rates,
    ),
    markdownTable(
      ['board, ms', 'unchanged', 'p99', 'after a push', 'p99', `one of ${crowd}`, 'p99', 'all served after, s'],
      waits,
    ),
  ].join('\n\n')
}
