import type { Agent } from 'node:http'
import { createIngestClient } from '../server/client/create-ingest-client.ts'
import type { BuiltServer } from '../test/real/built-server.ts'
import { generateUpdates } from './generate-updates.ts'
import { markdownTable, quantile } from './markdown-table.ts'
import { connections, sendRequest } from './send-request.ts'
import { signIn } from './sign-in.ts'

const agent = connections(1)

/** Times one reading `count` times; before each, `prepare` may make the board new. */
async function times(url: string, headers: Record<string, string>, count: number, prepare?: () => Promise<unknown>) {
  const measured: number[] = []
  for (let reading = 0; reading < count; reading++) {
    await prepare?.()
    measured.push((await readOnce(url, agent, headers)).ms)
  }
  return measured
}

async function readOnce(url: string, agent: Agent, headers: Record<string, string>) {
  const answer = await sendRequest(url, { agent, headers })
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${answer.body.toString().slice(0, 300)}`)
  return answer
}

const readers = 10

/** The same with ten readers at once, while the project changes ten times a second. */
async function timesUnderLoad(
  url: string,
  headers: Record<string, string>,
  count: number,
  push: () => Promise<unknown>,
) {
  const agent = connections(readers)
  const measured: number[] = []
  const left = Array.from({ length: count }).values()
  let pushed: Promise<unknown> = Promise.resolve()
  const pushing = setInterval(() => {
    pushed = pushed.then(push)
  }, 100)
  const read = async () => {
    for (const _ of left) measured.push((await readOnce(url, agent, headers)).ms)
  }
  await Promise.all(Array.from({ length: readers }, read))
  clearInterval(pushing)
  await pushed
  agent.destroy()
  return measured
}

async function fill(server: BuiltServer, size: number) {
  const project = `board-${size}`
  await server.cli('project', 'add', project, '--customer', 'bench', '--name', project, '--time-zone', 'Asia/Shanghai')
  const added = await server.cli('key', 'add', '--source', 'bench', '--project', project, '--can', 'push,read')
  const key = added.key as string
  const client = createIngestClient({ url: server.origin, key, batchSize: 1_000 })
  const updates = generateUpdates(size, project)
  await client.push({ project, updates })
  const thingOf = (kind: string) => updates.slice(size >> 1).find((update) => update.kind === kind)!
  const [issue, test] = [thingOf('issue'), thingOf('test')]
  let pushed = 0
  /** An issue and a UAT case of the middle of the project change, which makes a new version of both sections. */
  const pushChange = () => {
    const at = new Date().toISOString()
    const again = ++pushed % 2 === 1
    const changed = [
      { ...issue, id: `${project}:issue#${pushed}`, at, data: { status: again ? 'open' : 'closed' } },
      { ...test, id: `${project}:test#${pushed}`, at, data: { status: again ? 'failed' : 'passed' } },
    ]
    return client.push({ project, updates: changed })
  }
  return { project, key, pushChange }
}

/** Milliseconds to read a board, as JSON and as page: unchanged, new after each push, and under load; by its updates. */
export async function benchReadBoard(server: BuiltServer, sizes: number[], quick: boolean): Promise<string> {
  const cookie = await signIn(server, 'reader@bench.example')
  const [warm, cold] = quick ? [20, 10] : [500, 100]
  const results = new Map<string, number[][]>()
  for (const size of sizes) {
    const { project, key, pushChange } = await fill(server, size)
    const input = encodeURIComponent(JSON.stringify({ project }))
    const api = `${server.origin}/api/trpc/board.get?input=${input}`
    const page = `${server.origin}/projects/${project}`
    const byKey = { authorization: `Bearer ${key}` }
    const bySession = { cookie, accept: 'text/html' }
    const add = (name: string, measured: number[]) => results.set(name, [...(results.get(name) ?? []), measured])
    await times(api, byKey, 20)
    await times(page, bySession, 20)
    add('board.get, unchanged', await times(api, byKey, warm))
    add('board.get, after a push', await times(api, byKey, cold, pushChange))
    add('board.get, under load', await timesUnderLoad(api, byKey, warm * 4, pushChange))
    add('page, unchanged', await times(page, bySession, warm))
    add('page, after a push', await times(page, bySession, cold, pushChange))
    add('page, under load', await timesUnderLoad(page, bySession, warm, pushChange))
  }
  agent.destroy()
  const ms = (values: number[], share: number) => Number(quantile(values, share).toFixed(2))
  const rows = [...results].map(([name, bySize]) => {
    const medians = bySize.map((values) => ms(values, 0.5))
    const figures = bySize.flatMap((values, index) => [medians[index]!, ms(values, 0.99)])
    const tail = figures.at(-1)! / medians.at(-1)!
    return [name, ...figures, Number((medians.at(-1)! / medians[0]!).toFixed(2)), Number(tail.toFixed(1))]
  })
  const columns = sizes.flatMap((size) => [`${size.toLocaleString('en')}: median ms`, 'p99 ms'])
  return markdownTable(['reading', ...columns, 'ratio of medians', 'p99 / median'], rows)
}
