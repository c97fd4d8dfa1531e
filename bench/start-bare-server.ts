import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Starts a bare server, the limit of some bench, in a process of its own, with the address of its database: a file in a
 * temporary folder unless another one is given. `preload` is a script that runs in it first.
 */
export async function startBareServer(script: string, database?: string, preload?: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-bare-'))
  const watched = preload ? ['--import', preload] : []
  const words = [...watched, '--import', 'tsx', script, database ?? path.join(folder, 'bare.db')]
  const server = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const died = ended.then(() => Promise.reject(new Error(`${script} ended before it served`)))
  const [port] = (await Promise.race([once(server.stdout!, 'data'), died])) as [Buffer]
  return {
    origin: `http://127.0.0.1:${String(port).trim()}`,
    pid: server.pid!,
    process: server,
    async stop() {
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
