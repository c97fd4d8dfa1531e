import type { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { seededRandom } from '../prisma/demo/seeded-random.ts'
import type { Update } from '../server/contract/ingest.ts'
import type { BuiltServer } from '../test/real/built-server.ts'
import { markdownTable, quantile } from './markdown-table.ts'
import { connections, sendRequest } from './send-request.ts'

const begin = Date.UTC(2024, 0, 1)
const minuteMs = 60_000
/** Updates of the long thing stand ten minutes apart, so that there is room between them. */
const apart = 10

const atMinute = (minute: number) => new Date(begin + minute * minuteMs).toISOString()
const statusAt = (id: string, minute: number, data: Update['data']): Update => ({
  id,
  kind: 'issue',
  key: 'LONG',
  at: atMinute(minute),
  data,
})

/** One who pushes to a project; each push waits for its answer, and gives its milliseconds. */
async function openPusher(server: BuiltServer, project: string) {
  await server.cli('project', 'add', project, '--customer', 'bench', '--name', project, '--time-zone', 'Asia/Shanghai')
  const { key } = (await server.cli('key', 'add', '--source', 'bench', '--project', project)) as { key: string }
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  return async (agent: Agent, updates: Update[]) => {
    const body = Buffer.from(JSON.stringify({ project, updates }))
    const answer = await sendRequest(`${server.origin}/api/trpc/ingest.push`, { agent, body, headers })
    if (answer.status !== 200 || !answer.body.includes('"applied"'))
      throw new Error(`${answer.status}: ${answer.body.toString().slice(0, 300)}`)
    return answer.ms
  }
}
type Push = Awaited<ReturnType<typeof openPusher>>

/** A project with one thing of so many updates, opened and closed in turns. */
async function fillLong(push: Push, agent: Agent, updates: number) {
  for (let from = 0; from < updates; from += 500)
    await push(
      agent,
      Array.from({ length: Math.min(500, updates - from) }, (_, index) => {
        const nth = from + index
        const status = nth % 2 ? 'closed' : 'open'
        return statusAt(
          `u${nth}`,
          nth * apart,
          nth === 0 ? { title: 'A long story', severity: 'major', status } : { status },
        )
      }),
    )
}

const round = (ms: number) => Number(ms.toFixed(1))
const middleAndTail = (times: number[]) => [round(quantile(times, 0.5)), round(quantile(times, 0.99))]

/**
 * What an update costs that is late on a thing with a long life, in milliseconds over HTTP beside one that is not late,
 * and what a quiet project waits for meanwhile beside what it waits for by itself; as Markdown.
 */
export async function benchLate(server: BuiltServer, quick: boolean): Promise<string> {
  const updates = quick ? 10_000 : 100_000
  const times = quick ? 20 : 200
  const agent = connections(1)
  const push = await openPusher(server, 'long')
  await fillLong(push, agent, updates)
  const random = seededRandom('late')
  const life = updates * apart
  let sent = 0
  /** An update between two of the thing's, at a share of its life; what it says is said again right behind it, or never. */
  const lateAt = (from: number, to: number, data: Update['data']) => {
    const slot = Math.floor((from + random.next() * (to - from)) * (updates - 1))
    return statusAt(`late-${sent++}`, slot * apart + 1 + random.whole(0, apart - 3), data)
  }
  const measure = async (next: () => Update[], count: number) => {
    const taken: number[] = []
    for (let nth = 0; nth < count; nth++) taken.push(await push(agent, next()))
    return taken
  }
  /** Closed and opened once more at the beginning: how often it was reopened is another number ever after. */
  const worst = () => {
    const minute = random.whole(0, (life / apart) * 0.01) * 2 * apart
    const two = ['closed', 'open'] as const
    return two.map((status, nth) => statusAt(`worst-${sent++}`, minute + 1 + nth, { status }))
  }
  await measure(() => [lateAt(0, 1, { status: 'open' })], 5)
  const cases: [string, () => Update[], number][] = [
    ['not late', () => [statusAt(`new-${sent}`, life + sent++, { status: 'open' })], times],
    ['late, in the newest tenth', () => [lateAt(0.9, 0.999, { status: 'open' })], times],
    ['late, in the oldest tenth', () => [lateAt(0, 0.1, { status: 'open' })], times],
    ['late, and different to the end of its life', worst, Math.ceil(times / 10)],
  ]
  const rows: (string | number)[][] = []
  for (const [name, next, count] of cases) rows.push([name, ...middleAndTail(await measure(next, count))])

  // Another project, that says something ten times a second.
  const quietPush = await openPusher(server, 'quiet')
  const quietAgent = connections(1)
  const quietly = async (seconds: number) => {
    const taken: number[] = []
    for (let nth = 0; nth < seconds * 10; nth++) {
      const one = { ...statusAt(`q-${sent++}`, life + sent, { status: 'open' }), key: `Q-${nth % 7}` }
      taken.push(await quietPush(quietAgent, [one]))
      await wait(100)
    }
    return taken
  }
  const seconds = quick ? 3 : 30
  rows.push(['a quiet project, by itself', ...middleAndTail(await quietly(seconds))])
  let isOver = false
  let answered = 0
  const noisy = Array.from({ length: 4 }, async () => {
    const own = connections(1)
    while (!isOver) {
      await push(own, worst())
      answered++
    }
    own.destroy()
  })
  rows.push(['a quiet project, while four send the worst', ...middleAndTail(await quietly(seconds))])
  isOver = true
  await Promise.all(noisy)
  agent.destroy()
  quietAgent.destroy()
  const said = `One thing of ${updates.toLocaleString('en')} updates; of the worst ${(answered / seconds).toFixed(1)} were taken a second.`
  return `${said}\n\n${markdownTable(['an update', 'median, ms', 'p99, ms'], rows)}`
}
