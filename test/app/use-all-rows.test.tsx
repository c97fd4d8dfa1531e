// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { firstRows } from '~/live/first-rows'
import { useAllRows } from '~/live/use-all-rows'

const here = { url: 'http://localhost/projects/erp/issues' }

const rows = (count: number, mark = 'row') => Array.from({ length: count }, (_, index) => `${mark} ${index}`)

/** Requests that were made and not answered yet, the oldest first. */
let open: { address: string; answer: (response: Response) => void }[]
let asked: number
beforeEach(() => {
  open = []
  asked = 0
  vi.stubGlobal('fetch', (address: string, { signal }: RequestInit) => {
    asked++
    return new Promise<Response>((answer, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('left', 'AbortError')))
      open.push({ address, answer })
    })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})
const answer = (response: Response) => act(async () => open.shift()!.answer(response))

const show = (count: number) =>
  renderHook(({ first, address, version }) => useAllRows(first, address, version), {
    initialProps: { first: firstRows(rows(count), here), address: '/projects/erp/issues/rows', version: 7 },
  })

test('has the first fifty at once and all of them once they have arrived', async () => {
  const { result } = show(120)
  expect(result.current).toMatchObject({ rows: rows(20), total: 120, again: undefined })
  expect(open[0]!.address).toBe('/projects/erp/issues/rows')
  await answer(Response.json(rows(120)))
  expect(result.current).toMatchObject({ rows: rows(120), total: 120 })
})

test('asks for nothing where the first rows are all', () => {
  expect(show(20).result.current).toEqual({ rows: rows(20), total: 20 })
  expect(asked).toBe(0)
})

test('looks again for a later version, once for all that came meanwhile, and keeps what is shown until then', async () => {
  const { result, rerender } = show(120)
  const props = { first: firstRows(rows(121), here), address: '/projects/erp/issues/rows' }
  rerender({ ...props, version: 8 })
  rerender({ ...props, version: 9 })
  expect(asked).toBe(1)
  await answer(Response.json(rows(120, 'old')))
  expect(result.current.rows[0]).toBe('old 0')
  await waitFor(() => expect(asked).toBe(2))
  expect(result.current.rows[0]).toBe('old 0')
  await answer(Response.json(rows(121, 'new')))
  expect(result.current.rows[0]).toBe('new 0')
  expect(asked).toBe(2)
})

test('says when the others cannot be fetched, and fetches them when asked again', async () => {
  const { result } = show(120)
  await answer(new Response(null, { status: 503 }))
  expect(result.current.rows).toHaveLength(20)
  act(() => result.current.again!())
  expect(result.current.again).toBeUndefined()
  await answer(Response.json(rows(120)))
  expect(result.current.rows).toHaveLength(120)
  expect(asked).toBe(2)
})

test('keeps all rows of before when a later look fails', async () => {
  const { result, rerender } = show(120)
  await answer(Response.json(rows(120)))
  rerender({ first: firstRows(rows(121), here), address: '/projects/erp/issues/rows', version: 8 })
  await answer(new Response(null, { status: 503 }))
  expect(result.current).toEqual({ rows: rows(120), total: 120 })
})

test('shows nothing of another project', async () => {
  const { result, rerender } = show(120)
  await answer(Response.json(rows(120)))
  rerender({ first: firstRows(rows(70, 'other'), here), address: '/projects/crm/issues/rows', version: 7 })
  expect(result.current.rows).toEqual(rows(20, 'other'))
  await waitFor(() => expect(open[0]?.address).toBe('/projects/crm/issues/rows'))
})
