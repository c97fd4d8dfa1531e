// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useScreenAwake } from '~/open-day/use-screen-awake'

afterEach(() => {
  cleanup()
  Reflect.deleteProperty(navigator, 'wakeLock')
})
const look = () => act(async () => void document.dispatchEvent(new Event('visibilitychange')))

test('keeps the screen awake, again after another tab was looked at, and lets go when the page is left', async () => {
  const locks: { released: boolean; release: () => Promise<void> }[] = []
  const request = vi.fn(() => {
    const lock = { released: false, release: () => Promise.resolve(void (lock.released = true)) }
    locks.push(lock)
    return Promise.resolve(lock)
  })
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
  const { unmount } = renderHook(() => useScreenAwake())
  await act(async () => {})
  await look()
  expect(locks).toHaveLength(1)
  locks[0]!.released = true
  await look()
  expect(locks).toHaveLength(2)
  unmount()
  expect(locks.map(({ released }) => released)).toEqual([true, true])
})

test('does nothing where the browser cannot, or will not', async () => {
  renderHook(() => useScreenAwake())
  await look()
  cleanup()
  const request = () => Promise.reject(new Error('the battery is low'))
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
  renderHook(() => useScreenAwake())
  await look()
})
