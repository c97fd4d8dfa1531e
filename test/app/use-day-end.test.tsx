// @vitest-environment happy-dom
import { useLoaderData } from '@remix-run/react'
import { createRemixStub } from '@remix-run/testing'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useDayEnd } from '~/live/use-day-end'

const minute = 60_000
const hour = 60 * minute
/** How the server's clock differs from the device's: three hours and a bit. */
const ahead = 3 * hour + 7_000

interface Shown {
  dayEndsAt: string | null
  loadedAt: string
}
let ends: number | null
let looks: number
let isReachable: boolean
const serverNow = () => Date.now() + ahead
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  looks = 0
  isReachable = true
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

async function open(endsIn: number | null) {
  ends = endsIn === null ? null : serverNow() + endsIn
  const Page = () => {
    const { dayEndsAt, loadedAt } = useLoaderData<Shown>()
    useDayEnd(dayEndsAt, loadedAt)
    return <p>until {dayEndsAt}</p>
  }
  let before: Shown
  const loader = (): Shown => {
    looks++
    if (!isReachable) return before
    if (ends !== null && ends <= serverNow()) ends += 24 * hour
    const dayEndsAt = ends === null ? null : new Date(ends).toISOString()
    return (before = { dayEndsAt, loadedAt: new Date(serverNow()).toISOString() })
  }
  const Stub = createRemixStub([{ path: '/', Component: Page, loader }])
  render(<Stub />)
  await screen.findByText(/^until/)
  // What is shown may stand there before the page has begun to watch the clock.
  await pass(0)
}
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('looks again soon after the day of the server has ended, whatever the device’s own time is, and the day after', async () => {
  await open(5 * hour)
  await pass(5 * hour - minute)
  expect(looks).toBe(1)
  await pass(2 * minute)
  expect(looks).toBe(2)
  await pass(24 * hour - 2 * minute)
  expect(looks).toBe(2)
  await pass(2 * minute)
  expect(looks).toBe(3)
})

test('spreads those who look over some seconds', async () => {
  vi.mocked(Math.random).mockReturnValue(0)
  await open(hour)
  await pass(hour + 2_000)
  expect(looks).toBe(2)
  cleanup()
  vi.mocked(Math.random).mockReturnValue(0.99)
  looks = 0
  await open(hour)
  await pass(hour + 10_000)
  expect(looks).toBe(1)
  await pass(12_000)
  expect(looks).toBe(2)
})

test('looks as soon as a device wakes up that slept over the end of the day', async () => {
  await open(hour)
  // Asleep, no timer runs, and only the time of day goes on.
  vi.setSystemTime(Date.now() + 9 * hour)
  expect(looks).toBe(1)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  await pass(10)
  expect(looks).toBe(2)
})

test('goes on looking where a look leaves what was shown, as without a network', async () => {
  await open(hour)
  isReachable = false
  await pass(hour + minute)
  expect(looks).toBe(2)
  await pass(5 * minute)
  expect(looks).toBe(7)
  isReachable = true
  await pass(minute)
  expect(looks).toBe(8)
  await pass(hour)
  expect(looks).toBe(8)
})

test('never looks at a day of the past', async () => {
  await open(null)
  await pass(48 * hour)
  expect(looks).toBe(1)
})
