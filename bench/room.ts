import { readFileSync } from 'node:fs'
import { openDayPlanSchema } from '../server/contract/open-days/plan.ts'
import { openDatabase } from '../server/platform/database.ts'
import type { BuiltServer } from '../test/real/built-server.ts'
import { generateUpdates } from './generate-updates.ts'
import { markdownTable, quantile } from './markdown-table.ts'
import { connections, sendRequest } from './send-request.ts'
import { signIn } from './sign-in.ts'
import { startBareServer } from './start-bare-server.ts'
import { startViewers } from './start-viewers.ts'

const code = 'BENCH2'
const key = 'bench-day'
const project = 'room'
const slides = ['title', 'plan', 'uat', 'issues', 'satisfaction', 'questions']
const agent = connections(4)

const now = () => Number(process.hrtime.bigint() / 1_000n) / 1_000
const megabytesOf = (pid: number) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024)
const form = (fields: Record<string, string>) => Buffer.from(new URLSearchParams(fields).toString())
const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' }

/** What is pressed, and what followers are told of it. */
interface Press {
  says?: string
  press: () => Promise<unknown>
}

/** A project with 10,000 updates and an open day that goes on; gives a way to push one more. */
async function hold(server: BuiltServer) {
  await server.cli('project', 'add', project, '--customer', 'bench', '--name', project, '--time-zone', 'Asia/Shanghai')
  const added = await server.cli('key', 'add', '--source', 'room', '--project', project)
  const headers = { authorization: `Bearer ${added.key as string}` }
  let version = 0
  const push = async (updates: object[]) => {
    const body = Buffer.from(JSON.stringify({ project, updates }))
    const answer = await sendRequest(`${server.origin}/api/trpc/ingest.push`, { agent, body, headers })
    if (answer.status !== 200) throw new Error(`the push gave ${answer.status}`)
    version = (JSON.parse(answer.body.toString()) as { result: { data: { version: number } } }).result.data.version
  }
  const updates = generateUpdates(10_000, project)
  for (let from = 0; from < updates.length; from += 500) await push(updates.slice(from, from + 500))
  const database = await openDatabase(`file:${server.folder}/daylight.db`)
  const { id: projectId } = await database.project.findUniqueOrThrow({ where: { key: project } })
  const title = { en: 'Open day', 'zh-CN': '开放日' }
  await database.openDay.create({
    data: {
      projectId,
      key,
      state: 'live',
      startsAt: new Date(),
      startedAt: new Date(),
      minutes: 60,
      plan: JSON.stringify(openDayPlanSchema.parse({ title, timeZone: 'Asia/Shanghai' })),
      uid: 'bench@portal.example',
      code,
      deck: JSON.stringify(slides.map((type) => ({ id: type, type, hidden: false }))),
      room: { create: { slide: 'title' } },
    },
  })
  await database.$disconnect()
  let count = 0
  return (): Press => {
    const id = `room-${++count}`
    const data = { title: 'One more', status: 'open', severity: 'minor' }
    const update = { id, kind: 'issue', key: id, at: new Date().toISOString(), data }
    return { says: `"version":${version + 1},`, press: () => push([update]) }
  }
}

/** Everyone joins as a phone does, by one form; gives their cookies and how long it took altogether. */
async function joinAll(server: BuiltServer, followers: number) {
  const from = now()
  const cookies: string[] = []
  const joinOne = async () => {
    const body = form({ act: 'join' })
    const answer = await sendRequest(`${server.origin}/j/${code}`, { agent, body, headers: formHeaders })
    const cookie = answer.cookies[0]?.split(';')[0]
    if (!cookie) throw new Error(`joining gave ${answer.status}`)
    cookies.push(cookie)
  }
  const queue = Array.from({ length: followers }, () => joinOne)
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let next = queue.pop(); next; next = queue.pop()) await next()
    }),
  )
  return { cookies, ms: now() - from }
}

/** The console of a presenter who drives. */
async function drive(server: BuiltServer) {
  const cookie = await signIn(server, 'presenter@bench.example', 'engineer')
  const tab = 'the-tab-of-the-bench'
  const post = async (fields: Record<string, string>) => {
    const url = `${server.origin}/projects/${project}/open-days/${key}/room`
    const headers = { ...formHeaders, cookie, origin: server.origin }
    const { status } = await sendRequest(url, { agent, body: form({ ...fields, tab }), headers })
    if (status !== 200) throw new Error(`${fields.act} gave ${status}`)
  }
  await post({ act: 'take' })
  let at = 0
  return (): Press => {
    const slide = slides[++at % slides.length]!
    return { says: `"slide":"${slide}"`, press: () => post({ act: 'go', slide, step: '0' }) }
  }
}

type Viewers = Awaited<ReturnType<typeof startViewers>>

/** Milliseconds from the press until the last follower was told (and looked), round after round; the first ones warm up. */
async function measure(viewers: Viewers, rounds: number, lookPath: string | null, next: () => Press) {
  const told: number[] = []
  const looked: number[] = []
  let bytes = 0
  for (let round = -3; round < rounds; round++) {
    const { says, press } = next()
    const times = await viewers.expect({ lookPaths: lookPath === null ? [] : [lookPath], ...(says ? { says } : {}) })
    const pressed = now()
    await press()
    const answer = await times()
    if (round < 0) continue
    told.push(Math.max(...answer.told) - pressed)
    if (answer.looked.length > 0) looked.push(Math.max(...answer.looked) - pressed)
    bytes = answer.bytes[0] ?? 0
  }
  return { told, looked, bytes }
}

/** The same of a bare server that sends as many bytes. */
async function measureBare(rounds: number, bytes: number, followers: number) {
  const bare = await startBareServer('bench/bare-stream.ts')
  try {
    const press = () => ({ press: () => sendRequest(`${bare.origin}/push`, { agent, body: Buffer.from('{}') }) })
    const before = megabytesOf(bare.pid)
    const viewers = await startViewers({ origin: bare.origin, streamPath: '/stream', cookies: [''], count: followers })
    const quiet = await measure(viewers, rounds, null, press)
    const memory = [before, megabytesOf(bare.pid)]
    const busy = await measure(viewers, rounds, `/look/${bytes}`, press)
    viewers.stop()
    return { quiet, busy, memory }
  } finally {
    await bare.stop()
  }
}

/**
 * Milliseconds from a press on "next" until the last of all phones in one room was told, over HTTP as phones do it; and
 * from a push until all of them have the new figures. Beside the same of a bare Hono server that sends the same bytes.
 */
export async function benchRoom(server: BuiltServer, quick: boolean, followers = 1_000): Promise<string> {
  const rounds = quick ? 5 : 50
  const pushOne = await hold(server)
  const before = megabytesOf(server.pid)
  const { cookies, ms } = await joinAll(server, followers)
  const next = await drive(server)
  const pathOf = (procedure: string) => `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify({ code }))}`
  const streamPath = pathOf('live.room')
  const viewers = await startViewers({ origin: server.origin, streamPath, cookies, count: followers })
  const quiet = await measure(viewers, rounds, null, next)
  const memory = [before, megabytesOf(server.pid)]
  const busy = await measure(viewers, rounds, pathOf('room.stage'), pushOne)
  memory.push(megabytesOf(server.pid))
  viewers.stop()
  const bare = await measureBare(rounds, busy.bytes, followers)
  agent.destroy()

  const all = followers.toLocaleString('en')
  const figuresOf = (values: number[]) => [0.5, 0.99].map((share) => Number(quantile(values, share).toFixed(1)))
  const row = (name: string, ours: number[], theirs: number[]) => [name, ...figuresOf(ours), ...figuresOf(theirs)]
  const table = markdownTable(
    ['until', 'median ms', 'p99 ms', 'bare: median ms', 'p99 ms'],
    [
      row(`the last of ${all} phones is told of the next slide`, quiet.told, bare.quiet.told),
      row('figures change: the last phone is told', busy.told, bare.busy.told),
      row('figures change: the last phone has them', busy.looked, bare.busy.looked),
    ],
  )
  return (
    `${table}\n\nJoining took ${(ms / followers).toFixed(1)} ms a phone. One look (\`room.stage\`) is ` +
    `${busy.bytes.toLocaleString('en')} bytes. Memory of the server: ${memory[0]} MB before, ${memory[1]} MB with ${all} ` +
    `phones in the room, ${memory[2]} MB after they all looked ${rounds} times (bare: ${bare.memory.join(' and ')} MB).`
  )
}
