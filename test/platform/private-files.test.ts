import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { migrate } from '../../server/platform/migrate.ts'
import { readEnvironment, readSecret } from '../../server/platform/environment.ts'
import { openSql } from '../../server/platform/sql.ts'

const above = mkdtempSync(path.join(tmpdir(), 'daylight-files-'))
chmodSync(above, 0o755)
afterAll(() => rmSync(above, { recursive: true, force: true }))

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8)

test('everything that is kept is for its owner alone, also what SQLite keeps beside the database', async () => {
  const umask = process.umask(0o022)
  const { dataFolder, databaseUrl } = readEnvironment({ NODE_ENV: 'test', DAYLIGHT_DATA: path.join(above, 'new/data') })
  await migrate(databaseUrl)
  readSecret(dataFolder)
  const sql = openSql(databaseUrl, 'write')
  await sql.run('UPDATE project SET name = name')
  const files = Object.fromEntries(readdirSync(dataFolder).map((file) => [file, modeOf(path.join(dataFolder, file))]))
  await sql.close()
  process.umask(umask)
  expect(modeOf(dataFolder)).toBe('700')
  expect(files).toMatchObject({ 'daylight.db': '600', 'daylight.db-wal': '600', 'session-secret': '600' })
  expect(new Set(Object.values(files))).toEqual(new Set(['600']))
})

/** Runs a program of ours as somebody for whom permissions count, which for root they do not. */
function runOn(dataFolder: string, program: string, ...words: string[]) {
  const { DATABASE_URL: _, VITEST: __, ...inherited } = process.env
  const env: NodeJS.ProcessEnv = { ...inherited, NODE_ENV: 'production', DAYLIGHT_DATA: dataFolder, PORT: '0' }
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const options = { env, encoding: 'utf8', ...nobody } as const
    const child = execFile(process.execPath, [program, ...words], options, (_, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    )
  })
}

test.each([
  ['is a file', (folder: string) => writeFileSync(folder, '')],
  ['may not be written to', (folder: string) => mkdirSync(folder, { mode: 0o555 })],
  [
    'holds a database that may not be written to',
    (folder: string) => {
      mkdirSync(folder)
      chmodSync(folder, 0o777)
      writeFileSync(path.join(folder, 'daylight.db'), '', { mode: 0o444 })
    },
  ],
])('a folder that %s ends in one line, not in a stack', async (name, prepare) => {
  const folder = path.join(above, name)
  prepare(folder)
  const [server, cli] = await Promise.all([
    runOn(folder, 'build/main.js'),
    runOn(folder, 'build/daylight.js', 'key', 'list'),
  ])
  expect(server).toEqual({
    code: 1,
    out: '',
    err: expect.stringMatching(/^Daylight cannot start: Cannot write to .*DAYLIGHT_DATA.*\n$/),
  })
  expect(cli).toEqual({ code: 1, out: '', err: expect.stringMatching(/^error: Cannot write to .*DAYLIGHT_DATA.*\n$/) })
})

test('an existing folder keeps its permissions', () => {
  chmodSync(above, 0o755)
  readSecret(above)
  expect(modeOf(above)).toBe('755')
})
