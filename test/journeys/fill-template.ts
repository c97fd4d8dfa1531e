import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../factories/free-port.ts'

/** Fills the demo once, as `npm run demo` does; each worker gets a copy of its folder, which is taken away at the end. */
export default async function fillTemplate() {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-journeys-'))
  const { DATABASE_URL: _, ...inherited } = process.env
  const port = String(await freePort())
  const env = { ...inherited, PORT: port, ORIGIN: `http://localhost:${port}`, DAYLIGHT_DATA: folder }
  const demo = spawn(process.execPath, ['--import', 'tsx', 'prisma/demo/start.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(demo, 'exit')
  // It serves before it is filled; it names the key once it is.
  const filled = new Promise<void>((resolve) => {
    let said = ''
    demo.stdout.on('data', (chunk) => (said += String(chunk)).includes('Ingest key') && resolve())
  })
  await Promise.race([filled, ended.then(([code]) => Promise.reject(new Error(`the demo ended with ${code}`)))])
  demo.kill('SIGTERM')
  await ended
  process.env.JOURNEYS_TEMPLATE = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
