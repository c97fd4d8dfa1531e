import { afterAll, describe, expect, test } from 'vitest'
import { limits } from '../../server/contract/limits.ts'
import { threadFile } from '../../server/platform/start-thread.ts'
import { deliveryThread, startDeliveries } from '../../server/start-deliveries.ts'
import { buildJiraEvent } from '../factories/build-tool-bodies.ts'
import { receivedAt } from '../factories/read-tool-body.ts'

const { readDelivery, end } = startDeliveries({ file: threadFile(deliveryThread, true), longestMs: 4_000 })
afterAll(end)

const deliver = (tool: string, body: unknown, expression?: string) =>
  readDelivery('somebody', {
    tool,
    body: Buffer.from(JSON.stringify(body)),
    headers: {},
    receivedAt,
    settings: expression ? { expression } : {},
    timeZone: 'UTC',
    visibility: 'customer',
  })
const issue = '{ "kind": "issue", "key": "T-1", "at": "2026-10-01T09:00:00Z", "data": { "title": what } }'

describe('in a thread of its own', () => {
  test('a large body is read as a small one is', async () => {
    const small = buildJiraEvent()
    const large = buildJiraEvent({ fields: { description: 'x'.repeat(limits.hookBytesAtOnce) } })
    expect(await deliver('jira', large)).toEqual(await deliver('jira', small))
  })

  test('an expression makes updates', async () => {
    expect(await deliver('generic', { what: 'Ledger totals differ' }, issue)).toMatchObject({
      ok: true,
      updates: [{ key: 'T-1', data: { title: 'Ledger totals differ' } }],
    })
  })

  test.each([
    ['comes to no end', '($f := function($n) { $f($n + 1) }; $f(1))'],
    ['takes all memory', '($f := function($l) { $f($append($l, [1..100000])) }; $f([]))'],
  ])('an expression that %s is given up, and the next is read', async (_, expression) => {
    const given = await deliver('generic', {}, expression)
    expect(given).toMatchObject({ ok: false, message: expect.stringMatching(/too long|memory|expression failed/) })
    expect(await deliver('generic', { what: 'Next' }, issue)).toMatchObject({ ok: true })
  })
})
