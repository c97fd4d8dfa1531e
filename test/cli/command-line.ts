import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runCommandLine } from '../../server/cli/run-command-line.ts'
import { openDatabase, type Database } from '../../server/platform/database.ts'
import { readEnvironment } from '../../server/platform/environment.ts'

export interface Ran {
  exitCode: number
  out: string[]
  err: string[]
  /** The one object printed with `--json`. */
  json: Record<string, unknown> & { error?: { code: string; message: string; path?: string } }
}

/** The command line on a database of its own in a temporary folder. */
export function commandLine() {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-cli-'))
  const env = { NODE_ENV: 'test', DAYLIGHT_DATA: folder } as const
  async function run(words: string[], stdin: Uint8Array[] = []): Promise<Ran> {
    const out: string[] = []
    const err: string[] = []
    const exitCode = await runCommandLine(words, {
      env,
      stdin: (async function* () {
        yield* stdin
      })(),
      print: (line) => out.push(line),
      complain: (line) => err.push(line),
      showsProgress: false,
    })
    const json = words.includes('--json') ? (JSON.parse(out.join('\n')) as Ran['json']) : {}
    return { exitCode, out, err, json }
  }
  return {
    folder,
    env,
    /** Runs words as a shell would split them, with `--json` at the end. */
    json: (line: string, ...more: string[]) => run([...line.split(' '), ...more, '--json']),
    run,
    async look<Result>(at: (database: Database) => Promise<Result>): Promise<Result> {
      const database = await openDatabase(readEnvironment(env).databaseUrl)
      try {
        return await at(database)
      } finally {
        await database.$disconnect()
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
