import { spawn } from 'node:child_process'
import path from 'node:path'
import { packageRoot } from '../../server/platform/package-root.ts'

/**
 * Starts the built process on a folder of data, with the SQLite in it unless a PostgreSQL is given, on whatever port is
 * free, and waits until it says it is ready.
 */
export async function spawnServer(dataFolder: string, postgresUrl?: string) {
  const { DATABASE_URL: _, VITEST: __, ORIGIN: ___, ...inherited } = process.env
  const env: NodeJS.ProcessEnv = {
    ...inherited,
    NODE_ENV: 'production',
    PORT: '0',
    DAYLIGHT_DATA: dataFolder,
    ...(postgresUrl ? { DATABASE_URL: postgresUrl } : {}),
  }
  const child = spawn(process.execPath, [path.join(packageRoot, 'build/main.js')], { cwd: packageRoot, env })
  let said = ''
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      const ready = /ready on (http:\/\/localhost:\d+)/.exec(said)
      if (ready) resolve(ready[1]!)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
  })
  return {
    origin,
    /** As a power cut would: nothing is flushed, nobody is told. */
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
