import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../factories/free-port.ts'

/** Runs the bundled command line with `--json` and gives its object; throws with what it printed where it is no JSON. */
function runCli(env: NodeJS.ProcessEnv, words: string[]): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['build/daylight.js', ...words, '--json'],
      { env, maxBuffer: 1 << 26 },
      (_, out, err) => {
        try {
          resolve(JSON.parse(out) as Record<string, unknown>)
        } catch {
          reject(new Error(`daylight ${words.join(' ')}: ${out}${err}`))
        }
      },
    )
  })
}

/** The same for a command that must succeed. */
async function runCliWell(env: NodeJS.ProcessEnv, words: string[]): Promise<Record<string, unknown>> {
  const result = await runCli(env, words)
  if (result.error) throw new Error(`daylight ${words.slice(0, 3).join(' ')}: ${JSON.stringify(result.error)}`)
  return result
}

export interface BuiltServer {
  origin: string
  folder: string
  pid: number
  /** The server itself, which may be talked with where a `preload` listens. */
  process: ChildProcess
  /** What it wrote last, to its log and beside it. */
  said(): string
  /** The command line on the server's database; fails where the command does. */
  cli(...words: string[]): Promise<Record<string, unknown>>
  /** Ends the server; `keep` leaves its database. */
  stop(keep?: boolean): Promise<void>
}

/**
 * Starts `build/main.js` as in production, on a temporary data folder that is empty or a copy of `template`, and on the
 * SQLite in it or the PostgreSQL at `databaseUrl`, and waits until it serves. `preload` is a script that runs in it first.
 */
export async function startBuiltServer({
  template,
  databaseUrl,
  preload,
}: { template?: string; databaseUrl?: string; preload?: string } = {}): Promise<BuiltServer> {
  if (!existsSync('build/main.js')) throw new Error('build/main.js is missing: run `npm run build` first')
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-built-'))
  if (template) cpSync(template, folder, { recursive: true })
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const { DATABASE_URL: _, ...inherited } = process.env
  const env: NodeJS.ProcessEnv = {
    ...inherited,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    NODE_ENV: 'production',
    PORT: `${port}`,
    ORIGIN: origin,
    DAYLIGHT_DATA: folder,
  }
  const words = [...(preload ? ['--import', preload] : []), 'build/main.js']
  const server = spawn(process.execPath, words, {
    env,
    stdio: ['ignore', 'pipe', 'pipe', ...(preload ? (['ipc'] as const) : [])],
  })
  let said = ''
  for (const output of [server.stdout!, server.stderr!])
    output.on('data', (chunk) => (said = (said + String(chunk)).slice(-20_000)))
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async (keep = false) => {
    server.kill('SIGTERM')
    const force = setTimeout(() => server.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(force)
    if (!keep) rmSync(folder, { recursive: true, force: true })
  }
  const deadline = Date.now() + 120_000
  while (
    !(await fetch(`${origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error(`the server did not start:\n${said}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    origin,
    folder,
    pid: server.pid!,
    process: server,
    said: () => said,
    cli: (...words) => runCliWell(env, words),
    stop,
  }
}
