// @vitest-environment happy-dom
import { TRPCClientError } from '@trpc/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepFollowing, type Handlers } from '~/live/keep-following'

class FakeEventSource extends EventTarget {
  url = 'http://localhost/api/trpc/live.projects'
}

let handlers: Handlers
let opened: number
const follower = { onConnected: vi.fn(), onInterrupted: vi.fn(), onRefused: vi.fn() }
let stop: () => void
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeEventSource)
  for (const heard of Object.values(follower)) heard.mockClear()
  opened = 0
  stop = keepFollowing((given) => {
    handlers = given
    opened++
    return { unsubscribe: () => {} }
  }, follower)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** What a browser says of a stream whose answer was none: nothing but that it ended. */
async function giveUp(answer: () => Response) {
  const asked = vi.fn<(address: string) => Promise<Response>>(async () => answer())
  vi.stubGlobal('fetch', asked)
  const event = new Event('error')
  new FakeEventSource().dispatchEvent(event)
  handlers.onError(TRPCClientError.from(event))
  await vi.advanceTimersByTimeAsync(0)
  expect(asked.mock.calls.map(([address]) => address)).toEqual([new FakeEventSource().url])
}

test.each([401, 403, 404])(
  'a stream that is refused by %i has its follower look again, and is not tried again',
  async (status) => {
    await giveUp(() => new Response(null, { status }))
    expect(follower.onRefused).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(opened).toBe(1)
  },
)

test.each([
  ['cannot be reached', () => Response.error()],
  ['answers for a server that is away', () => new Response(null, { status: 502 })],
  ['asks to come back later', () => new Response(null, { status: 429 })],
  ['would follow now', () => new Response('event: connected', { headers: { 'content-type': 'text/event-stream' } })],
])('a stream that %s is tried again', async (_, answer) => {
  await giveUp(answer)
  expect(follower.onRefused).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(opened).toBe(2)
})

test('an address that is slow to say why is not waited for', async () => {
  let say: (answer: Response) => void
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (say = resolve)))
  const event = new Event('error')
  new FakeEventSource().dispatchEvent(event)
  handlers.onError(TRPCClientError.from(event))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(opened).toBe(2)
  say!(new Response(null, { status: 401 }))
  await vi.advanceTimersByTimeAsync(0)
  expect(follower.onRefused).not.toHaveBeenCalled()
})
