// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
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
beforeEach(() => {
  waiting = []
  vi.stubGlobal(
    'fetch',
    () => new Promise((resolve) => waiting.push((revision) => resolve(Response.json({ revision })))),
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('stays where the last press goes while the room is still on its way there', async () => {
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
