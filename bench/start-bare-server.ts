import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Starts a bare server, the limit of some bench, in a process of its own, with the address of its database: a file in a
 * temporary folder unless another one is given.
 */
export async function startBareServer(script: string, database?: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-bare-'))
  const words = ['--import', 'tsx', script, database ?? path.join(folder, 'bare.db')]
  const server = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(server.stdout, 'data')) as [Buffer]
  return {
    origin: `http://127.0.0.1:${String(port).trim()}`,
    pid: server.pid!,
    async stop() {
      server.kill('SIGTERM')
      await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
