// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LiveRoom } from '#contract/open-days/room'
import { useDrive } from '~/open-day/console/use-drive'

const room = (slide: string, revision: number): LiveRoom => ({
  slide,
  step: 0,
  blank: false,
  frozenVersion: null,
  driver: 'tab',
  driverName: null,
  driverIsGone: false,
  revision,
  version: 1,
  questions: 0,
  polls: 0,
  outcomes: 0,
  followers: 0,
  joined: 0,
  open: true,
  state: 'live',
  rehearsal: false,
  untouched: false,
  reactions: { thanks: 0, applause: 0, idea: 0, unclear: 0 },
  stage: '',
})

/** Answers to what was sent, in order, when the test gives them. */
let waiting: ((revision: number) => void)[]
let asked: string[]
beforeEach(() => {
  waiting = []
  asked = []
  vi.stubGlobal('fetch', (_: string, { body }: { body: URLSearchParams }) => {
    asked.push(body.toString())
    return new Promise((resolve) => waiting.push((revision) => resolve(Response.json({ revision }))))
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('stays where the last press goes while the room is still on its way there', async () => {
  const { result, rerender } = renderHook(({ at }) => useDrive('/room', 'tab', at), {
    initialProps: { at: room('title', 1) },
  })
  act(() => result.current.go({ slide: 'plan', step: 0 }))
  act(() => result.current.go({ slide: 'uat', step: 0 }))
  expect(waiting).toHaveLength(1)
  await act(async () => waiting[0]!(2))
  rerender({ at: room('plan', 2) })
  expect(result.current.place.slide).toBe('uat')
  await act(async () => waiting[1]!(3))
  rerender({ at: room('uat', 3) })
  expect(result.current.place.slide).toBe('uat')
  rerender({ at: room('issues', 4) })
  expect(result.current.place.slide).toBe('issues')
})

test('takes a second press for what it turns back, also before the room says that it is dark', async () => {
  const { result, rerender } = renderHook(({ at }) => useDrive('/room', 'tab', at), {
    initialProps: { at: room('title', 1) },
  })
  const press = () => act(() => result.current.blank(!result.current.isDark))
  press()
  expect(result.current.isDark).toBe(true)
  press()
  expect(result.current.isDark).toBe(false)
  await act(async () => waiting[0]!(2))
  await act(async () => waiting[1]!(3))
  expect(asked).toEqual(['act=blank&on=true&tab=tab', 'act=blank&on=false&tab=tab'])
  rerender({ at: { ...room('title', 2), blank: true } })
  expect(result.current.isDark).toBe(false)
  rerender({ at: room('title', 3) })
  // What a colleague's console does later shows, whatever was pressed here before.
  rerender({ at: { ...room('title', 4), blank: true } })
  expect(result.current.isDark).toBe(true)
})

test('darkens the room once more after going on, which lights it', async () => {
  const { result } = renderHook(() => useDrive('/room', 'tab', { ...room('title', 1), blank: true }))
  act(() => result.current.go({ slide: 'plan', step: 0 }))
  expect(result.current.isDark).toBe(false)
  act(() => result.current.blank(!result.current.isDark))
  await act(async () => waiting[0]!(2))
  await act(async () => waiting[1]!(3))
  expect(asked.at(-1)).toBe('act=blank&on=true&tab=tab')
})

test('forgets what it wanted once the room was there, also when it lets go later', async () => {
  const { result, rerender } = renderHook(({ at }) => useDrive('/room', 'tab', at), {
    initialProps: { at: room('title', 1) },
  })
  act(() => result.current.blank(true))
  await act(async () => waiting[0]!(2))
  rerender({ at: { ...room('title', 2), blank: true } })
  rerender({ at: room('title', 3) })
  act(() => result.current.release())
  await act(async () => waiting[1]!(4))
  expect(result.current.isDark).toBe(false)
})
