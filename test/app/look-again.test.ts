// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lookAgain } from '~/live/look-again'
import { buildBoard } from '../factories/build-board.ts'

const answer = vi.fn<(address: string) => Promise<Response>>()
beforeEach(() => {
  vi.stubGlobal('fetch', answer)
  document.documentElement.lang = 'zh-CN'
})
afterEach(() => vi.unstubAllGlobals())

const board = buildBoard()
const ready = () => Response.json({ result: { data: board } }, { headers: { date: 'Sun, 22 Nov 2026 01:00:00 GMT' } })

test('asks for the board in the reader’s script, and gives it at the server’s time', async () => {
  answer.mockImplementation(async () => ready())
  const look = await lookAgain('erp')
  expect(look).toEqual({ loadedAt: '2026-11-22T01:00:00.000Z', board })
  const asked = new URL(answer.mock.lastCall![0], 'http://localhost')
  expect(asked.pathname).toBe('/api/trpc/board.forPages')
  expect(JSON.parse(asked.searchParams.get('input')!)).toEqual({ project: 'erp', language: 'zh-CN' })
})

test('leaves it to the loader to say why it was refused, and to the page that nothing came', async () => {
  answer.mockResolvedValueOnce(new Response('{}', { status: 401 }))
  expect(await lookAgain('erp')).toBeNull()
  answer.mockRejectedValueOnce(new TypeError('fetch failed'))
  await expect(lookAgain('erp')).rejects.toThrow('fetch failed')
})
