import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../test/factories/free-port.ts'
import { createIngestClient } from '../server/client/create-ingest-client.ts'
import { startBuiltServer, type BuiltServer } from '../test/real/built-server.ts'
import { generateUpdates } from './generate-updates.ts'
import { markdownTable, quantile } from './markdown-table.ts'

const projects = 10

async function fill(server: BuiltServer, updates: number) {
  for (let nth = 0; nth < projects; nth++) {
    const project = `start-${nth}`
    await server.cli(
      'project',
      'add',
      project,
      '--customer',
      'bench',
      '--name',
      project,
      '--time-zone',
      'Asia/Shanghai',
    )
    const { key } = await server.cli('key', 'add', '--source', 'bench', '--project', project)
    const client = createIngestClient({ url: server.origin, key: key as string, batchSize: 1_000 })
    await client.push({ project, updates: generateUpdates(updates / projects, project) })
  }
}

/** Milliseconds from the command until `/readyz` answers 200, of a server that then ends as `signal` says. */
async function startOnce(folder: string, signal: 'SIGTERM' | 'SIGKILL'): Promise<number> {
  const port = await freePort()
  const { DATABASE_URL: _, ...inherited } = process.env
  const env: NodeJS.ProcessEnv = { ...inherited, NODE_ENV: 'production', PORT: `${port}`, DAYLIGHT_DATA: folder }
  const began = performance.now()
  const server = spawn(process.execPath, ['build/main.js'], { env, stdio: 'ignore' })
  const isReady = () =>
    fetch(`http://localhost:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isReady())) {
    if (server.exitCode !== null) throw new Error('the server did not start')
    await wait(5)
  }
  const ms = performance.now() - began
  server.kill(signal)
  await once(server, 'exit')
  return ms
}

/** Milliseconds until a server is ready, with nothing in it and with so many updates of ten projects; as Markdown. */
export async function benchStart(server: BuiltServer, quick: boolean): Promise<string> {
  const [updates, times] = quick ? [1_000, 2] : [1_000_000, 7]
  const empty = await startBuiltServer()
  await empty.stop(true)
  await fill(server, updates)
  await server.stop(true)
  const row = async (name: string, folder: string, signal: 'SIGTERM' | 'SIGKILL') => {
    await startOnce(folder, signal)
    const taken: number[] = []
    for (let nth = 0; nth < times; nth++) taken.push(await startOnce(folder, signal))
    return [name, Math.round(quantile(taken, 0.5)), Math.round(Math.max(...taken))]
  }
  const all = updates.toLocaleString('en')
  const rows = [
    await row('with nothing in it', empty.folder, 'SIGTERM'),
    await row(`with ${all} updates`, server.folder, 'SIGTERM'),
    await row(`with ${all} updates, after it was killed`, server.folder, 'SIGKILL'),
  ]
  await empty.stop()
  return markdownTable(['start', 'median ms', 'longest ms'], rows)
}
