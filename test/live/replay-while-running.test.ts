import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { PushResponse } from '../../server/contract/ingest.ts'
import { createTopics } from '../../server/live/topics.ts'
import { watchHeads } from '../../server/live/watch-heads.ts'
import { runCommandLine } from '../../server/cli/run-command-line.ts'
import { spawnServer } from '../crash/spawn-server.ts'
import { versionsOf } from '../factories/newest-of.ts'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'
import { queryPath } from '../factories/start-test-server.ts'
import { openStream } from './open-stream.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'daylight-replay-'))
let server: Awaited<ReturnType<typeof spawnServer>>
beforeAll(async () => void (server = await spawnServer(folder)))
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The command line beside the running server, on the same folder. */
async function cli(line: string): Promise<Record<string, unknown>> {
  const out: string[] = []
  await runCommandLine([...line.split(' '), '--json'], {
    env: { NODE_ENV: 'test', DAYLIGHT_DATA: folder },
    stdin: (async function* () {})(),
    print: (text) => out.push(text),
    complain: () => {},
    showsProgress: false,
  })
  return JSON.parse(out.join('\n')) as Record<string, unknown>
}
async function push(key: string, updates: unknown[]): Promise<PushResponse> {
  const headers = { authorization: `Bearer ${key}` }
  const body = JSON.stringify({ project: 'erp', updates })
  const answer = await fetch(`${server.origin}/api/trpc/ingest.push`, { method: 'POST', headers, body })
  return ((await answer.json()) as { result: { data: PushResponse } }).result.data
}

test('replays beside a running server that is being pushed to: open boards hear of it, nothing is lost or twice', async () => {
  await cli('customer add acme --time-zone UTC --name Acme')
  await cli('project add erp --customer acme --name ERP --time-zone UTC')
  const { key } = (await cli('key add --source jira --project erp --can push,read')) as { key: string }
  const authorization = `Bearer ${key}`
  await push(key, [{ ...buildUpdate({ id: 'odd', key: 'odd' }), data: { status: 'bogus' } }])

  const stream = await openStream(server.origin, 'erp', { authorization })
  expect(await stream.nextVersion()).toMatchObject({ version: 0 })
  const fixed = path.join(folder, 'fixed.json')
  writeFileSync(fixed, JSON.stringify(buildUpdate({ id: 'odd', key: 'odd' })))
  expect(await cli(`quarantine replay erp 1 --file ${fixed}`)).toMatchObject({ resolved: 1 })
  expect(await stream.nextVersion()).toMatchObject({ version: 1 })
  stream.close()
  const answer = await fetch(server.origin + queryPath('board.get', { project: 'erp' }), { headers: { authorization } })
  expect(await answer.json()).toMatchObject({ result: { data: { version: 1, issues: { total: 1 } } } })

  const count = 40
  const wrong = Array.from({ length: count }, (_, index) => ({ ...buildUpdate({ id: `w-${index}` }), at: 'yesterday' }))
  await push(key, wrong)
  const pushing = Promise.all(
    Array.from({ length: count }, (_, index) => push(key, [buildUpdate({ id: `n-${index}`, key: `N-${index}` })])),
  )
  for (let index = 0; index < count; index++) {
    writeFileSync(fixed, JSON.stringify(buildUpdate({ id: `w-${index}`, key: `W-${index}` })))
    expect(await cli(`quarantine replay erp ${2 + index} --file ${fixed}`)).toMatchObject({ resolved: 1 })
  }
  const seqs = (await pushing).flatMap(({ receipts }) => receipts.map((receipt) => 'seq' in receipt && receipt.seq))
  expect(new Set(seqs).size).toBe(count)
  expect(await cli('verify erp')).toMatchObject({ ok: true, rows: 1 + 2 * count })
  expect(await cli('quarantine list erp')).toEqual({ entries: [] })
})

test('announces what another process wrote once, and nothing while nobody follows', async () => {
  await using project = await openTestProject()
  const topics = createTopics()
  const announced = vi.spyOn(topics, 'announce')
  const stopWatching = watchHeads(project.sql, topics, 1)
  await project.push([buildUpdate()])
  const { id } = await project.project()
  const versions = versionsOf(topics, id)
  expect(await versions.next()).toBe(1)
  await project.push([buildUpdate()])
  expect(await versions.next()).toBe(2)
  expect(announced.mock.calls).toEqual([
    [id, 1],
    [id, 2],
  ])
  versions.end()
  stopWatching()
})
