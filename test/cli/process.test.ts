import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'daylight-process-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const { DATABASE_URL: _, ...inherited } = process.env
    const env = { ...inherited, DAYLIGHT_DATA: folder }
    const child = execFile(process.execPath, words, { env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
const cli = (...words: string[]) => run('--import', 'tsx', 'server/cli/main.ts', ...words)

describe('as processes of their own', () => {
  test('of several that add the same at once exactly one succeeds', async () => {
    await cli('migrate')
    const add = ['customer', 'add', 'acme', '--name', 'Acme', '--time-zone', 'UTC', '--json']
    const ran = await Promise.all([cli(...add), cli(...add), cli(...add)])
    expect(ran.map(({ code }) => code).sort()).toEqual([0, 1, 1])
    for (const { code, out } of ran.filter(({ code }) => code === 1))
      expect([code, JSON.parse(out)]).toMatchObject([1, { error: { code: 'conflict' } }])
  })

  test('prints the result on standard output and complaints on standard error', async () => {
    const ran = await cli('customer', 'add', 'acme')
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^error: /) })
  })

  test('is bundled for `npx daylight` and for `daylight/client`', async () => {
    expect(await run('build-server.js')).toMatchObject({ code: 0 })
    const list = await run('build/daylight.js', 'key', 'list', '--json')
    expect(list).toEqual({ code: 0, out: '{"keys":[]}\n', err: '' })
    const client = 'import("daylight/client").then((client) => console.log(Object.keys(client).join()))'
    expect((await run('-e', client)).out).toBe('IngestError,createIngestClient\n')
  })
})
