import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { freePort } from '../factories/free-port.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** Other addresses of this machine than the one that the demo names: whoever reaches one of them may be anybody. */
const others = [
  ...Object.values(networkInterfaces()).flatMap((all) =>
    all!.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
  ),
  // All of 127/8 is this machine here, but only one of it is listened on.
  ...(process.platform === 'linux' ? ['127.0.0.2'] : []),
]

/** Starts `npm run demo`, which was filled before; gives which of the addresses answer. */
async function startDemo(host: string | null) {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-demo-'))
  writeFileSync(path.join(folder, 'demo.json'), JSON.stringify({ key: 'dl_of-an-earlier-start' }))
  const port = await freePort()
  const { DATABASE_URL: _, VITEST: __, HOST: ___, ...inherited } = process.env
  const env: NodeJS.ProcessEnv = {
    ...inherited,
    ...{ NODE_ENV: 'production', DAYLIGHT_DATA: folder, PORT: String(port), ORIGIN: `http://localhost:${port}` },
    ...(host ? { HOST: host } : {}),
  }
  const demo = spawn(process.execPath, ['--import', 'tsx', 'prisma/demo/start.ts'], { env, stdio: 'ignore' })
  const ended = once(demo, 'exit')
  ends.push(async () => {
    demo.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  const answers = (address: string) =>
    fetch(`http://${address}:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
  await expect.poll(() => answers('127.0.0.1'), { timeout: 110_000 }).toBe(true)
  return Promise.all(others.map(answers))
}

test('is this machine’s alone, as everybody knows its passwords', async () => {
  expect(await startDemo(null)).toEqual(others.map(() => false))
}, 120_000)

test('is any machine’s where HOST says so', async () => {
  expect(await startDemo('0.0.0.0')).toEqual(others.map(() => true))
}, 120_000)
