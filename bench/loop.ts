import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import type { Agent } from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { limits } from '../server/contract/limits.ts'
import type { BuiltServer } from '../test/real/built-server.ts'
import { fillLoop, writtenSlides, type FilledLoop } from './fill-loop.ts'
import { generateUpdates } from './generate-updates.ts'
import { markdownTable } from './markdown-table.ts'
import { connections, sendRequest, type Answer } from './send-request.ts'
import { password, signIn } from './sign-in.ts'
import { startBareServer } from './start-bare-server.ts'

/** What `watch-loop.js` runs in the server that is measured. */
export const watchLoop = './bench/watch-loop.js'

/** Milliseconds; stalls with how long the thread waited meanwhile for a core that others had. */
interface Held {
  p50: number
  p99: number
  max: number
  stalls: { ms: number; waited: number }[]
  longestPause: number
  profile?: object
}

async function ask<Reply>(server: ChildProcess, message: object): Promise<Reply> {
  const answered = once(server, 'message')
  server.send(message)
  return ((await answered) as [Reply])[0]
}

/** How long the server's event loop was held while `load` ran. */
async function watch(server: ChildProcess, load: () => Promise<unknown>, profileTo?: string): Promise<Held> {
  const profile = profileTo !== undefined
  await ask(server, { ask: 'begin', profile })
  await load()
  const held = await ask<Held>(server, { ask: 'end', profile })
  if (profileTo) writeFileSync(profileTo, JSON.stringify(held.profile))
  return held
}

interface Sent {
  path: string
  body?: Buffer
  headers?: Record<string, string>
}
/** One kind of request, each time another where the same would be known already. */
type Kind = (nth: number) => Sent | Promise<Sent>

/** What is refused because too much is under way is an answer too, and so is what somebody else saved meanwhile. */
const expected = [200, 201, 202, 204, 302, 303, 409, 429, 503]

const form = (fields: Record<string, string>) => ({
  body: Buffer.from(new URLSearchParams(fields).toString()),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
})

/** As many segments as bytes allow before the one that says how large the picture is. */
function slowPicture(nth: number): Buffer {
  const segments = Buffer.alloc(limits.imageBytes - 64)
  for (let at = 0; at + 4 <= segments.length; at += 4) segments.writeUInt32BE(0xff_e0_00_02, at)
  segments.writeUInt16BE(0xff_e1, 0)
  segments.writeUInt16BE(6, 2)
  segments.writeUInt32BE(nth, 4)
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 1, 0, 1, 0, 1, 1, 0x11, 0])
  return Buffer.concat([Buffer.from([0xff, 0xd8]), segments, frame])
}

/** Updates of one project that fill so many bytes of a body. */
function largePush(project: string, nth: number, bytes: number): object {
  const text = 'What happened here is told at length. '.repeat(20)
  const updates = generateUpdates(1_000, `${project}-${nth}`).map((one) => ({
    ...one,
    data: { ...one.data, note: text },
  }))
  const size = JSON.stringify(updates).length / updates.length
  return { project, updates: updates.slice(0, Math.min(1_000, Math.floor((0.9 * bytes) / size))) }
}

function kindsOf(server: BuiltServer, { large, openDays, survey }: FilledLoop): Record<string, Kind> {
  const input = (value: object) => encodeURIComponent(JSON.stringify(value))
  const days = `/projects/${openDays.project}`
  const ofKey = (key: string) => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' })
  const post = (body: object, key: string, path: string): Sent => ({
    path,
    body: Buffer.from(JSON.stringify(body)),
    headers: ofKey(key),
  })
  const { project } = openDays
  let pushed = 0
  const pushOne = (to: { project: string; key: string }) => {
    const id = `loop-${++pushed}`
    const data = { title: 'One more', status: 'open', severity: 'minor' }
    const update = { id, kind: 'issue', key: id, at: new Date().toISOString(), data }
    return post({ project: to.project, updates: [update] }, to.key, '/api/trpc/ingest.push')
  }
  const page =
    (path: string): Kind =>
    () => ({ path, headers: { accept: 'text/html' } })
  return {
    'answers as XLSX': page(`${survey.page}/answers/xlsx`),
    'answers as CSV': page(`${survey.page}/answers/csv`),
    'slides as PPTX': page(`${days}/open-days/${openDays.planned}/slides.pptx`),
    'offline copy': page(`${days}/open-days/${openDays.closed}/pack.html`),
    recap: page(`${days}/open-days/${openDays.closed}/recap`),
    'picture of 3 MiB': (nth) => ({
      path: `${days}/open-days/${openDays.planned}/images`,
      body: slowPicture(nth),
      headers: { 'content-type': 'image/jpeg' },
    }),
    'slides saved': async (nth) => {
      const deck = JSON.stringify({ slides: writtenSlides(nth + 1), polls: [], editedAt: await openDays.editedAt() })
      return { path: `${days}/open-days/${openDays.planned}/deck?index`, ...form({ deck }) }
    },
    "slides' editor": page(`${days}/open-days/${openDays.planned}/deck`),
    'push of 4 MiB': (nth) => post(largePush(project, nth, limits.pushBytes), openDays.key, '/api/trpc/ingest.push'),
    'batch of 512 KiB': (nth) =>
      post(
        {
          0: largePush(project, 2 * nth + 1_000_000, limits.batchBytes / 2),
          1: largePush(project, 2 * nth + 1_000_001, limits.batchBytes / 2),
        },
        openDays.key,
        '/api/trpc/ingest.push,ingest.push?batch=1',
      ),
    'signing in': (nth) => ({ path: '/sign-in', ...form({ email: `sign-in-${nth % 4}@bench.example`, password }) }),
    'board as of a day': (nth) => {
      const asOf = openDays.days[nth % openDays.days.length]!
      return { path: `/api/trpc/board.get?input=${input({ project, asOf })}`, headers: ofKey(openDays.key) }
    },
    'page as of a day': (nth) => page(`${days}?asOf=${openDays.days[nth % openDays.days.length]}`)(nth),
    'difference of two days': (nth) => {
      const [from, to] = [openDays.days[(nth % 20) + 20]!, openDays.days[nth % 20]!]
      return {
        path: `/api/trpc/board.difference?input=${input({ project, since: from, asOf: to })}`,
        headers: ofKey(openDays.key),
      }
    },
    'a push, then the board': (nth) => (nth % 2 ? pushOne(large) : page(`/projects/${large.project}`)(nth)),
    'a push, then the page of issues': (nth) =>
      nth % 2 ? pushOne(large) : page(`/projects/${large.project}/issues`)(nth),
    'a push, then all issues': (nth) =>
      nth % 2 ? pushOne(large) : page(`/projects/${large.project}/issues/rows`)(nth),
    "a survey's results, after an answer": async (nth) => {
      await survey.change()
      return page(survey.page)(nth)
    },
    'who was asked': page(`${survey.page}/invitations`),
    'list of surveys': page(survey.desk),
    'list of open days': page(`${days}/open-days`),
  }
}

/** One after the other until the time is over: at least one. */
async function keepSending(server: BuiltServer, kind: Kind, until: number, agent: Agent, cookie: string) {
  const answers: Pick<Answer, 'status' | 'ms'>[] = []
  for (let nth = 0; nth === 0 || Date.now() < until; nth++) {
    const { path, body, headers } = await kind(nth)
    const {
      status,
      ms,
      body: said,
    } = await sendRequest(server.origin + path, {
      agent,
      ...(body ? { body } : {}),
      headers: { ...(headers?.authorization ? {} : { cookie }), origin: server.origin, ...headers },
    })
    if (!expected.includes(status)) throw new Error(`${path.slice(0, 200)}: ${status} ${said.toString().slice(0, 300)}`)
    answers.push({ status, ms })
    // Who is told to come back later comes back later.
    if (status === 429 || status === 503) await sleep(500)
  }
  return answers
}

/** As many requests as so many clients made, as evenly, of a bare server. */
async function sendTrivial(origin: string, count: number, ms: number) {
  const agent = connections(8)
  const begun = Date.now()
  const sent: Promise<Answer>[] = []
  for (let nth = 0; nth < count; nth++) {
    const due = begun + (nth * ms) / count
    if (Date.now() < due) await sleep(due - Date.now())
    sent.push(sendRequest(`${origin}/look/100`, { agent }))
  }
  await Promise.all(sent)
  agent.destroy()
}

const rounded = (ms: number) => Number(ms.toFixed(1))
/** A stall without what the thread waited for a core: what it was busy itself. */
const own = ({ stalls }: Held) => Math.max(0, ...stalls.map(({ ms, waited }) => ms - waited))
const row = (name: string, requests: number, held: Held) => [
  name,
  requests,
  rounded(held.p50),
  rounded(held.p99),
  rounded(held.max),
  rounded(own(held)),
  rounded(held.longestPause),
]

/**
 * How long the server's event loop was held, in milliseconds, by each kind of request that reads or makes much, alone and
 * all at once with readers beside them; beside a server that does nothing, and a bare Hono server that gets as many
 * trivial requests. `profileTo` is a folder for a profile of each.
 */
export async function benchLoop(server: BuiltServer, { quick, profileTo, kind: only }: LoopOptions): Promise<string> {
  const sizes = quick
    ? { issues: 1_000, answers: 1_000, openDays: 20, updates: 1_000 }
    : { issues: 100_000, answers: 100_000, openDays: 300, updates: 100_000 }
  const filled = await fillLoop(server, sizes)
  const cookies: string[] = []
  for (let person = 0; person < 4; person++)
    cookies.push(await signIn(server, `sign-in-${person}@bench.example`, 'engineer'))
  const kinds = Object.entries(kindsOf(server, filled)).filter(([name]) => !only || name.includes(only))
  const [aloneMs, mixedMs] = quick ? [50, 500] : [4_000, 40_000]
  const agent = connections(64)
  const profileOf = (name: string) =>
    profileTo === undefined ? undefined : path.join(profileTo, `${name.replaceAll(/\W+/g, '-')}.cpuprofile`)
  const rows = [row('idle', 0, await watch(server.process, () => sleep(aloneMs)))]
  for (const [name, kind] of kinds) {
    const cookie = cookies[rows.length % cookies.length]!
    // The first one warms up: whatever is compiled for it is compiled once.
    await keepSending(server, kind, 0, agent, cookie)
    let requests = 0
    const held = await watch(
      server.process,
      async () => (requests = (await keepSending(server, kind, Date.now() + aloneMs, agent, cookie)).length),
      profileOf(name),
    )
    console.error(
      name,
      requests,
      JSON.stringify(held.stalls.sort((a, b) => b.ms - a.ms).slice(0, 3)),
      held.longestPause,
    )
    rows.push(row(name, requests, held))
  }

  const readers: Kind[] = [
    () => ({ path: `/projects/${filled.openDays.project}`, headers: { accept: 'text/html' } }),
    () => ({ path: `/projects/${filled.large.project}`, headers: { accept: 'text/html' } }),
  ]
  const everything = [...kinds.map(([, kind]) => kind), ...readers, ...readers]
  let requests = 0
  const mixed = await watch(
    server.process,
    async () => {
      const until = Date.now() + mixedMs
      const sent = await Promise.all(
        everything.map((kind, nth) => keepSending(server, kind, until, agent, cookies[nth % cookies.length]!)),
      )
      requests = sent.flat().length
    },
    profileOf('mixed'),
  )
  rows.push(row('all of these at once, and four readers', requests, mixed))
  console.error('mixed', requests, JSON.stringify(mixed.stalls.sort((a, b) => b.ms - a.ms).slice(0, 5)))
  agent.destroy()
  await filled.openDays.close()
  await filled.survey.close()

  const bare = await startBareServer('bench/bare-stream.ts', undefined, watchLoop)
  try {
    const held = await watch(bare.process, () => sendTrivial(bare.origin, requests, mixedMs))
    rows.push(row('bare: as many trivial requests', requests, held))
  } finally {
    await bare.stop()
  }
  return markdownTable(
    ['load', 'requests', 'p50 ms', 'p99 ms', 'longest ms', 'of it own work ms', 'longest pause of GC ms'],
    rows,
  )
}

interface LoopOptions {
  quick: boolean
  profileTo?: string
  /** Only kinds whose name holds this. */
  kind?: string
}
