import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createIngestClient, IngestError, type Retry, type Update } from '../../server/client/create-ingest-client.ts'
import { answer, fakePortal, portal, refusal } from '../mocks/ingest-api.ts'

let fake: ReturnType<typeof fakePortal>
beforeEach(() => {
  fake = fakePortal()
  fake.start()
})
afterEach(() => {
  vi.useRealTimers()
  fake.server.close()
})

const retries = { limit: 3, delay: () => 0 }
const client = (options = {}) => createIngestClient({ url: portal, key: 'dl_secret', retries, ...options })
const update = (index: number, title = 'A title'): Update => ({
  id: `jira:ERP-${index}#1`,
  kind: 'issue',
  key: `ERP-${index}`,
  at: '2026-10-01T09:00:00+08:00',
  data: { title },
})
const some = (count: number) => Array.from({ length: count }, (_, index) => update(index))
const push = (updates: Update[], options = {}) => client(options).push({ project: 'erp', updates })
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('should have failed'),
    (error: unknown) => error as IngestError,
  )

describe('sending', () => {
  test('sends the updates of a project with its key and adds up the receipts', async () => {
    await push(some(2))
    const summary = await push([...some(3), { ...update(3), kind: 'bad' }])
    expect(fake.pushes[1]).toMatchObject({ project: 'erp', authorization: 'Bearer dl_secret' })
    expect(summary).toMatchObject({ version: 3, applied: 1, duplicate: 2, quarantined: 1 })
    expect(summary.receipts.map(({ status }) => status)).toEqual(['duplicate', 'duplicate', 'applied', 'quarantined'])
  })

  test('sends nothing where there is nothing', async () => {
    expect(await push([])).toEqual({ version: null, applied: 0, duplicate: 0, quarantined: 0, receipts: [] })
    expect(fake.pushes).toHaveLength(0)
  })

  test('splits by number, in order, and merges the receipts in that order', async () => {
    const batches: [number, number][] = []
    const summary = await client({ batchSize: 4 }).push(
      { project: 'erp', updates: some(10) },
      { onBatch: ({ from, receipts }) => batches.push([from, receipts.length]) },
    )
    expect(fake.pushes.map(({ updates }) => updates.length)).toEqual([4, 4, 2])
    expect(summary.receipts.map(({ id }) => id)).toEqual(some(10).map(({ id }) => id))
    expect(batches).toEqual([
      [0, 4],
      [4, 4],
      [8, 2],
    ])
  })

  test('sends 500 at a time unless told otherwise, and never more than a push may hold', async () => {
    await push(some(501))
    expect(fake.pushes.map(({ updates }) => updates.length)).toEqual([500, 1])
    expect(() => client({ batchSize: 1_001 })).toThrow('batchSize is 1 to 1000')
  })

  test('splits by size: no body is over 4 MiB, counted in bytes', async () => {
    const large = Array.from({ length: 100 }, (_, index) => update(index, '界'.repeat(30_000)))
    const summary = await push(large)
    expect(fake.pushes.length).toBeGreaterThan(1)
    for (const { bytes } of fake.pushes) expect(bytes).toBeLessThanOrEqual(4 * 1024 * 1024)
    expect(fake.pushes.flatMap(({ updates }) => updates)).toEqual(large)
    expect(summary.applied).toBe(100)
  })

  test('fills a body to the last byte and names the update that can never fit', async () => {
    const room = 4 * 1024 * 1024 - JSON.stringify({ project: 'erp', updates: [update(0, '')] }).length
    // One byte is kept for the comma that another update would need.
    await push([update(0, 'x'.repeat(room - 1))])
    expect(fake.pushes[0]!.bytes).toBe(4 * 1024 * 1024 - 1)
    const error = await failure(push([update(1), update(0, 'x'.repeat(room + 1))]))
    expect(error).toMatchObject({ code: 'too_large', path: 'updates[1]' })
  })
})

describe('trying again', () => {
  test('waits as long as a 429 asks for', async () => {
    fake.before.push(refusal(429, 'TOO_MANY_REQUESTS', 'come back later', { 'Retry-After': '7' }))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const summary = push(some(1))
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
    await vi.advanceTimersByTimeAsync(6_900)
    expect(fake.pushes).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(200)
    expect((await summary).applied).toBe(1)
    expect(fake.pushes).toHaveLength(2)
  })

  test('goes on after two 503 and after a broken connection', async () => {
    fake.before.push(refusal(503, 'SERVICE_UNAVAILABLE', 'starting'), refusal(503, 'SERVICE_UNAVAILABLE', 'starting'))
    expect((await push(some(2))).applied).toBe(2)
    fake.before.push(null)
    expect((await push(some(2))).duplicate).toBe(2)
    expect(fake.pushes).toHaveLength(5)
  })

  test('goes on after an answer that breaks off', async () => {
    let calls = 0
    const breaking: typeof fetch = async (...request) => {
      const response = await fetch(...request)
      if (++calls > 1) return response
      const body = new ReadableStream({ pull: (controller) => controller.error(new Error('cut off')) })
      return new Response(body, response)
    }
    expect(await push(some(1), { fetch: breaking })).toMatchObject({ applied: 0, duplicate: 1 })
  })

  test('asks for the wait of each retry in turn', async () => {
    const delay = vi.fn(() => 0)
    const onRetry = vi.fn()
    fake.before.push(null, null, refusal(500, 'INTERNAL_SERVER_ERROR', 'oh'))
    await push(some(1), { retries: { limit: 3, delay, onRetry } })
    expect(delay.mock.calls).toEqual([[1], [2], [3]])
    expect(onRetry.mock.lastCall).toEqual([{ reason: 'HTTP 500', retry: 3, limit: 3, wait: 0 }])
  })

  test('waits between half and all of what is asked for, so that many do not come back at once', async () => {
    const waits: number[] = []
    fake.before.push(...Array.from({ length: 20 }, () => null))
    const onRetry = ({ wait }: Retry) => waits.push(wait)
    await push(some(1), { retries: { limit: 20, limitUnanswered: 20, delay: () => 4, onRetry } })
    expect(waits).toHaveLength(20)
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2)
    expect(Math.max(...waits)).toBeLessThanOrEqual(4)
    expect(new Set(waits).size).toBeGreaterThan(1)
  })

  test.each([
    [400, 'BAD_REQUEST', 'invalid'],
    [401, 'UNAUTHORIZED', 'unauthenticated'],
    [403, 'FORBIDDEN', 'forbidden'],
    [404, 'NOT_FOUND', 'not_found'],
    [413, 'PAYLOAD_TOO_LARGE', 'too_large'],
  ])('does not try again on %i', async (status, code, expected) => {
    fake.before.push(refusal(status, code, 'in the words of the server'))
    const error = await failure(push(some(1)))
    expect(error).toBeInstanceOf(IngestError)
    expect(error).toMatchObject({ code: expected, status, message: 'in the words of the server' })
    expect(fake.pushes).toHaveLength(1)
  })

  test('gives up after the limit with what the server said last', async () => {
    fake.before.push(...Array.from({ length: 9 }, () => refusal(503, 'SERVICE_UNAVAILABLE', 'being repaired')))
    expect(await failure(push(some(1)))).toMatchObject({ code: 'unavailable', status: 503, message: 'being repaired' })
    expect(fake.pushes).toHaveLength(4)
  })

  test('gives up on a portal that never answers with its address', async () => {
    fake.before.push(null, null, null, null)
    const error = await failure(push(some(1)))
    expect(error).toMatchObject({ code: 'unavailable', status: null })
    expect(error.message).toContain(`${portal} did not answer`)
  })

  test('gives up sooner where nobody has ever answered than where somebody has', async () => {
    const patient = client({ retries: { limit: 5, limitUnanswered: 1, delay: () => 0 } })
    const gone = () => fake.before.push(...Array.from({ length: 9 }, () => null))
    gone()
    await failure(patient.push({ project: 'erp', updates: some(1) }))
    expect(fake.pushes.splice(0)).toHaveLength(2)
    fake.before.splice(0)
    await patient.push({ project: 'erp', updates: some(1) })
    gone()
    await failure(patient.push({ project: 'erp', updates: some(1) }))
    expect(fake.pushes).toHaveLength(1 + 6)
  })
})

describe('answers that are not Daylight', () => {
  test('says so of a page', async () => {
    fake.server.use(http.post(`${portal}/api/trpc/ingest.push`, () => HttpResponse.html('<h1>Welcome</h1>')))
    expect((await failure(push(some(1)))).message).toContain('is the address right?')
  })

  test('does not take too few receipts for success', async () => {
    fake.server.use(http.post(`${portal}/api/trpc/ingest.push`, () => answer({ version: 1, receipts: [] })))
    expect((await failure(push(some(1)))).message).toContain('expected 1 receipts')
  })

  test('refuses an address that is none', () => {
    expect(() => client({ url: 'portal.test' })).toThrow('portal.test is not an http(s) address')
  })
})

describe('reading', () => {
  test('reads a board, also as of a day', async () => {
    const inputs: unknown[] = []
    fake.server.use(
      http.get(`${portal}/api/trpc/board.get`, ({ request }) => {
        inputs.push(JSON.parse(new URL(request.url).searchParams.get('input')!))
        return answer({ version: 12 })
      }),
    )
    expect(await client().getBoard('erp')).toEqual({ version: 12 })
    await client({ url: `${portal}/` }).getBoard('erp', { asOf: '2026-10-01' })
    expect(inputs).toEqual([{ project: 'erp' }, { project: 'erp', asOf: '2026-10-01' }])
  })
})
