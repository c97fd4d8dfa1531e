// @vitest-environment happy-dom
import { BroadcastChannel as Channel } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { shareStream, type SharedStream } from '~/live/share-stream'

let visibility: DocumentVisibilityState
let count = 0
let name: string
const stops: (() => void)[] = []
beforeEach(() => {
  name = `stream-${++count}`
  visibility = 'visible'
  vi.stubGlobal('BroadcastChannel', Channel)
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
})
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A server that counts its open streams and tells all of them, those that are opened later too. */
function serve() {
  type Follower = Parameters<SharedStream<number>['open']>[0]
  const open = new Set<Follower>()
  let last: number | null = null
  return {
    open,
    tell: (told: number) => open.forEach((follower) => follower.onTold((last = told))),
    tab(whenHidden: SharedStream<number>['whenHidden'] = 'held-for-others') {
      const heard = { told: [] as number[], state: 'connecting', refused: 0 }
      const stop = shareStream<number>(
        {
          name,
          whenHidden,
          open(follower) {
            open.add(follower)
            follower.onConnected()
            if (last !== null) follower.onTold(last)
            return () => void open.delete(follower)
          },
        },
        {
          onConnected: () => (heard.state = 'live'),
          onInterrupted: () => (heard.state = 'interrupted'),
          onResting: () => (heard.state = 'resting'),
          onRefused: () => heard.refused++,
          onTold: (told) => heard.told.push(told),
        },
      )
      stops.push(stop)
      return { heard, stop }
    },
  }
}
const settle = <T>(check: () => T) => vi.waitFor(check, { timeout: 15_000, interval: 20 })
const show = (now: DocumentVisibilityState) => {
  visibility = now
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('the tabs of one browser', () => {
  test('share one stream, however many they are, and all hear all of it', async () => {
    const server = serve()
    const tabs = Array.from({ length: 10 }, () => server.tab())
    await settle(() => expect(tabs.every(({ heard }) => heard.state === 'live')).toBe(true))
    await settle(() => expect(server.open.size).toBe(1))
    for (const told of [7, 8]) {
      server.tell(told)
      await settle(() => expect(tabs.map(({ heard }) => heard.told.at(-1))).toEqual(Array(10).fill(told)))
    }
    expect(server.open.size).toBe(1)
  })

  test('tell one that comes later what was told last', async () => {
    const server = serve()
    server.tab()
    await settle(() => expect(server.open.size).toBe(1))
    server.tell(5)
    const late = server.tab()
    await settle(() => expect(late.heard).toMatchObject({ told: [5], state: 'live' }))
    expect(server.open.size).toBe(1)
  })

  test('go on when the one that holds the stream closes', async () => {
    const server = serve()
    const first = server.tab()
    await settle(() => expect(server.open.size).toBe(1))
    const others = [server.tab(), server.tab(), server.tab()]
    await settle(() => expect(others.every(({ heard }) => heard.state === 'live')).toBe(true))
    first.stop()
    expect(server.open.size).toBe(0)
    await settle(() => expect(server.open.size).toBe(1))
    server.tell(9)
    await settle(() => expect(others.map(({ heard }) => heard.told.at(-1))).toEqual([9, 9, 9]))
    expect(others.map(({ heard }) => heard.state)).toEqual(['live', 'live', 'live'])
  })

  test('do not wait for one that sleeps and answers nobody', async () => {
    const server = serve()
    const sleeper = new Channel(`daylight-stream ${name}`)
    const tab = server.tab()
    const word = { by: 'sleeper 1', since: Date.now(), turn: 1, is: 'live', opened: 1, told: 3 }
    sleeper.postMessage(word)
    await settle(() => expect(tab.heard).toMatchObject({ told: [3], state: 'live' }))
    expect(server.open.size).toBe(0)
    await settle(() => expect(server.open.size).toBe(1))
    await settle(() => expect(tab.heard.state).toBe('live'))
    sleeper.close()
  })

  test('leave the stream to the one that took it last where two hold it', async () => {
    const server = serve()
    server.tab()
    await settle(() => expect(server.open.size).toBe(1))
    const other = new Channel(`daylight-stream ${name}`)
    const said: { by?: string }[] = []
    other.onmessage = (event) => said.push((event as { data: { by?: string } }).data)
    const word = { by: 'other 1', turn: 1, is: 'live', opened: 1, told: 4 }
    other.postMessage({ ...word, since: Date.now() - 60_000 })
    await settle(() => expect(said.some(({ by }) => by && by !== 'other 1')).toBe(true))
    expect(server.open.size).toBe(1)
    other.postMessage({ ...word, since: Date.now() + 1_000 })
    await settle(() => expect(server.open.size).toBe(0))
    other.close()
  })

  test('hear that the stream broke off, that it is back, and that it is refused', async () => {
    const server = serve()
    const tabs = [server.tab(), server.tab()]
    const states = () => tabs.map(({ heard }) => heard.state)
    await settle(() => expect([...states(), server.open.size]).toEqual(['live', 'live', 1]))
    const [follower] = server.open
    follower!.onInterrupted()
    await settle(() => expect(states()).toEqual(['interrupted', 'interrupted']))
    follower!.onConnected()
    await settle(() => expect(states()).toEqual(['live', 'live']))
    follower!.onRefused()
    await settle(() => expect(tabs.map(({ heard }) => heard.refused)).toEqual([1, 1]))
    expect(server.open.size).toBe(0)
  })
})

describe('a hidden tab', () => {
  test('lets its own stream go, and follows again when it is looked at', async () => {
    const server = serve()
    const tab = server.tab('let-go')
    await settle(() => expect(tab.heard.state).toBe('live'))
    show('hidden')
    expect([server.open.size, tab.heard.state]).toEqual([0, 'resting'])
    show('visible')
    await settle(() => expect([server.open.size, tab.heard.state]).toEqual([1, 'live']))
  })

  test('keeps the stream that is the sign of its life', async () => {
    const server = serve()
    const tab = server.tab('held')
    await settle(() => expect(tab.heard.state).toBe('live'))
    show('hidden')
    expect([server.open.size, tab.heard.state]).toEqual([1, 'live'])
  })

  test('that the browser puts away leaves the stream to others, and follows again when it is brought back', async () => {
    const server = serve()
    const tab = server.tab()
    await settle(() => expect(tab.heard.state).toBe('live'))
    window.dispatchEvent(new Event('pagehide'))
    expect(server.open.size).toBe(0)
    window.dispatchEvent(new Event('pageshow'))
    expect(tab.heard.state).toBe('interrupted')
    await settle(() => expect([server.open.size, tab.heard.state]).toEqual([1, 'live']))
  })
})

test('where tabs cannot speak to each other each follows by itself while it is looked at', async () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  const server = serve()
  const tabs = [server.tab(), server.tab()]
  await settle(() => expect(tabs.every(({ heard }) => heard.state === 'live')).toBe(true))
  expect(server.open.size).toBe(2)
  show('hidden')
  expect(server.open.size).toBe(0)
})
