// @vitest-environment happy-dom
import { useLoaderData } from '@remix-run/react'
import { createRemixStub } from '@remix-run/testing'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { followProject } from '~/live/follow-project'
import { useLive } from '~/live/use-live'

type Follower = Parameters<typeof followProject>[1]
let follower: Follower
const stop = vi.fn()
vi.mock('~/live/follow-project', () => ({
  followProject: (_project: string, given: Follower) => {
    follower = given
    return stop
  },
}))

let version: number
let looks: number
let release: (() => void) | null
beforeEach(() => {
  version = 5
  looks = 0
  release = null
  stop.mockClear()
})
afterEach(cleanup)

async function open({ hold = false, enabled = true } = {}) {
  const Page = () => {
    const shown = useLoaderData<{ version: number }>()
    const connection = useLive('erp', shown.version, enabled)
    return (
      <p>
        {shown.version} {connection}
      </p>
    )
  }
  const Stub = createRemixStub([
    {
      path: '/',
      Component: Page,
      loader: async () => {
        looks++
        if (hold && looks > 1) await new Promise<void>((resolve) => (release = resolve))
        return { version }
      },
    },
  ])
  const page = render(<Stub />)
  await screen.findByText(/^5/)
  return page
}

test('looks again when there is a newer version, and says that it is live', async () => {
  await open()
  await waitFor(() => expect(follower).toBeDefined())
  act(() => follower.onConnected())
  expect(screen.getByText('5 live')).toBeTruthy()
  version = 6
  act(() => follower.onVersion(6))
  expect(await screen.findByText('6 live')).toBeTruthy()
  act(() => follower.onVersion(6))
  act(() => follower.onVersion(4))
  expect(looks).toBe(2)
  expect(follower.known()).toBe(6)
})

test('looks once for all that was announced while it was looking', async () => {
  await open({ hold: true })
  await waitFor(() => expect(follower).toBeDefined())
  version = 6
  act(() => follower.onVersion(6))
  await waitFor(() => expect(release).not.toBeNull())
  for (const announced of [7, 8, 9]) act(() => follower.onVersion(announced))
  const first = release!
  release = null
  first()
  await waitFor(() => expect(release).not.toBeNull())
  version = 9
  release!()
  expect(await screen.findByText(/^9/)).toBeTruthy()
  expect(looks).toBe(3)
})

test('says after a while that it is not live any more, and that it is again', async () => {
  await open()
  await waitFor(() => expect(follower).toBeDefined())
  act(() => follower.onConnected())
  vi.useFakeTimers()
  act(() => follower.onInterrupted())
  expect(screen.getByText('5 reconnecting')).toBeTruthy()
  await act(() => vi.advanceTimersByTimeAsync(10_000))
  expect(screen.getByText('5 offline')).toBeTruthy()
  vi.useRealTimers()
  act(() => follower.onConnected())
  expect(screen.getByText('5 live')).toBeTruthy()
})

test('lets go of the stream with the page', async () => {
  const { unmount } = await open()
  await waitFor(() => expect(follower).toBeDefined())
  unmount()
  expect(stop).toHaveBeenCalled()
})

test('connecting ends: when nobody answers for some seconds, it says that it is not live, and still becomes it', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  try {
    await open()
    await vi.waitFor(() => expect(follower).toBeDefined())
    await act(() => vi.advanceTimersByTimeAsync(7_000))
    expect(screen.getByText('5 connecting')).toBeTruthy()
    await act(() => vi.advanceTimersByTimeAsync(2_000))
    expect(screen.getByText('5 offline')).toBeTruthy()
    act(() => follower.onConnected())
    expect(screen.getByText('5 live')).toBeTruthy()
    await act(() => vi.advanceTimersByTimeAsync(60_000))
    expect(screen.getByText('5 live')).toBeTruthy()
  } finally {
    vi.useRealTimers()
  }
})

test('a page that looks back never says that it is not live', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  try {
    await open({ enabled: false })
    await act(() => vi.advanceTimersByTimeAsync(60_000))
    expect(screen.getByText('5 connecting')).toBeTruthy()
  } finally {
    vi.useRealTimers()
  }
})
