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
    const answer = await sendRequest(url, { agent, headers })
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${answer.body.toString().slice(0, 300)}`)
    measured.push(answer.ms)
  }
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
  let pushed = 0
  /** One more update about an issue of the middle of the project, which makes a new version. */
  const pushOne = () => {
    const id = `${project}:new#${++pushed}`
    const title = `Changed ${pushed} times`
    const update = { ...updates[size >> 1]!, id, at: new Date().toISOString(), data: { title } }
    return client.push({ project, updates: [update] })
  }
  return { project, key, pushOne }
}

/** Milliseconds to read a board, as JSON and as page, unchanged and new after each push, by number of updates. */
export async function benchReadBoard(server: BuiltServer, sizes: number[], quick: boolean): Promise<string> {
  const cookie = await signIn(server, 'reader@bench.example')
  const [warm, cold] = quick ? [20, 10] : [500, 100]
  const results = new Map<string, number[][]>()
  for (const size of sizes) {
    const { project, key, pushOne } = await fill(server, size)
    const input = encodeURIComponent(JSON.stringify({ project }))
    const api = `${server.origin}/api/trpc/board.get?input=${input}`
    const page = `${server.origin}/projects/${project}`
    const byKey = { authorization: `Bearer ${key}` }
    const bySession = { cookie, accept: 'text/html' }
    const add = (name: string, measured: number[]) => results.set(name, [...(results.get(name) ?? []), measured])
    await times(api, byKey, 20)
    await times(page, bySession, 20)
    add('board.get, unchanged', await times(api, byKey, warm))
    add('board.get, after a push', await times(api, byKey, cold, pushOne))
    add('page, unchanged', await times(page, bySession, warm))
    add('page, after a push', await times(page, bySession, cold, pushOne))
  }
  agent.destroy()
  const ms = (values: number[], share: number) => Number(quantile(values, share).toFixed(2))
  const rows = [...results].map(([name, bySize]) => {
    const medians = bySize.map((values) => ms(values, 0.5))
    const figures = bySize.flatMap((values, index) => [medians[index]!, ms(values, 0.99)])
    return [name, ...figures, Number((medians.at(-1)! / medians[0]!).toFixed(2))]
  })
  const columns = sizes.flatMap((size) => [`${size.toLocaleString('en')}: median ms`, 'p99 ms'])
  return markdownTable(['reading', ...columns, 'ratio of medians'], rows)
}
