import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '../factories/free-port.ts'
import { fakePortal, portal, refusal } from '../mocks/ingest-api.ts'
import { commandLine } from './command-line.ts'

let cli: ReturnType<typeof commandLine>
let fake: ReturnType<typeof fakePortal>
beforeAll(() => void (cli = commandLine()))
afterAll(() => cli.remove())
beforeEach(() => {
  fake = fakePortal()
  fake.start()
})
afterEach(() => fake.server.close())

const words = ['push', '--url', portal, '--key', 'dl_secret', '--project', 'erp']
const update = (id: number | string, kind = 'issue') => JSON.stringify({ id: `${id}`, kind, key: 'k' })
function file(...lines: string[]) {
  const name = path.join(cli.folder, 'updates.ndjson')
  writeFileSync(name, lines.join('\n'))
  return name
}

describe('push', () => {
  test('sends a file and says what became of it; again, all are duplicates', async () => {
    const name = file(update(1), update(2), update(3))
    const first = await cli.run([...words, name, '--json'])
    expect(first).toMatchObject({ exitCode: 0, err: [] })
    expect(first.json).toMatchObject({ project: 'erp', version: 3, sent: 3, applied: 3, duplicate: 0, problems: [] })
    const again = await cli.run([...words, name])
    expect(again.exitCode).toBe(0)
    expect(again.out[0]).toMatch(/^3 sent in .*: 0 applied, 3 duplicate, 0 quarantined; version 3$/)
  })

  test('reads standard input', async () => {
    const { json } = await cli.run([...words, '-', '--json'], [Buffer.from(`${update(1)}\n${update(2)}`)])
    expect(json).toMatchObject({ applied: 2 })
  })

  test('sends everything around a broken line and fails with its number', async () => {
    const { exitCode, json } = await cli.run([...words, file(update(1), '{"id', update(2)), '--json'])
    expect(exitCode).toBe(1)
    expect(json).toMatchObject({ applied: 2, unreadable: 1, problems: [{ line: 2, reason: 'unreadable' }] })
    expect(json.error).toBeUndefined()
  })

  test('tells the first ten in quarantine by line and fails', async () => {
    const lines = Array.from({ length: 600 }, (_, index) =>
      update(index, index >= 550 && index < 565 ? 'bad' : 'issue'),
    )
    const { exitCode, out } = await cli.run([...words, file('', ...lines)])
    expect(exitCode).toBe(1)
    expect(out[0]).toContain('585 applied, 0 duplicate, 15 quarantined')
    expect(out.slice(1, -1)).toHaveLength(10)
    expect(out[1]).toBe('line 552: unknown_kind kind: no such kind')
    expect(out.at(-1)).toBe('… and 5 more')
  })

  test('sends large files in windows, in order', async () => {
    const lines = Array.from({ length: 12_345 }, (_, index) => update(index))
    const { json } = await cli.run([...words, file(...lines), '--json'])
    expect(json).toMatchObject({ version: 12_345, sent: 12_345, applied: 12_345 })
    const sent = fake.pushes.flatMap(({ updates }) => updates.map(({ id }) => Number(id)))
    expect(sent).toEqual(lines.map((_, index) => index))
  })

  test('has nothing to say about an empty file', async () => {
    const { exitCode, json } = await cli.run([...words, file(''), '--json'])
    expect([exitCode, json]).toMatchObject([0, { version: null, sent: 0 }])
  })

  test('says how far it came when the portal refuses', async () => {
    const name = file(...Array.from({ length: 501 }, (_, index) => update(index)))
    fake.before.push(refusal(401, 'UNAUTHORIZED', 'no such key'))
    const refused = await cli.run([...words, name, '--json'])
    expect(refused.json).toEqual({ error: { code: 'unauthenticated', message: 'no such key' } })
    expect(refused.exitCode).toBe(1)
    fake.server.events.on('response:mocked', () => void fake.before.push(refusal(403, 'FORBIDDEN', 'revoked')))
    const half = await cli.run([...words, name, '--json'])
    expect(half.json.error).toMatchObject({
      code: 'forbidden',
      message: expect.stringMatching(/^revoked \(500 updates/),
    })
  })

  test('says at once what keeps it from an address that refuses, and gives up soon', async () => {
    const port = await freePort()
    fake.server.close()
    const at = ['push', file(update(1)), '--url', `http://127.0.0.1:${port}`, '--key', 'dl_secret', '--project', 'erp']
    const { exitCode, err } = await cli.run(at)
    expect(exitCode).toBe(1)
    expect(err).toEqual([
      expect.stringMatching(/^connection refused, trying again in 0\.\d s \(1 of 3\)$/),
      expect.stringMatching(/^connection refused, trying again in [\d.]+ s \(2 of 3\)$/),
      expect.stringMatching(/^connection refused, trying again in [\d.]+ s \(3 of 3\)$/),
      `error: http://127.0.0.1:${port} did not answer: connection refused`,
    ])
  })

  test('needs a file that is there and an address', async () => {
    expect((await cli.run([...words, '/nowhere.ndjson', '--json'])).json.error?.code).toBe('not_found')
    expect((await cli.run([...words, cli.folder, '--json'])).json.error?.code).toBe('invalid')
    const wrong = ['push', 'x', '--url', 'portal', '--key', 'k', '--project', 'erp', '--json']
    expect((await cli.run(wrong)).json.error).toMatchObject({ code: 'invalid', path: 'url' })
  })
})
