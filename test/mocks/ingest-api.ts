import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import type { Receipt, Update } from '../../server/contract/ingest.ts'

export const portal = 'https://portal.test'

/** Daylight's answer in tRPC's envelope. */
export const answer = (data: unknown) => HttpResponse.json({ result: { data } })

/** An error as Daylight's tRPC surface says it. */
export const refusal = (status: number, code: string, message: string, headers?: Record<string, string>) =>
  HttpResponse.json({ error: { message, code: -32600, data: { code, httpStatus: status } } }, { status, headers })

export interface Push {
  project: string
  updates: Update[]
  authorization: string | null
  bytes: number
}

/**
 * A portal that takes every update once, and answers with `before` first, one push each: `null` is a connection that
 * breaks. Any other request fails the test.
 */
export function fakePortal() {
  const pushes: Push[] = []
  const before: (HttpResponse<never> | ReturnType<typeof refusal> | null)[] = []
  const known = new Map<string, number>()
  const receipt = ({ id, kind }: Update): Receipt => {
    if (kind === 'bad')
      return { id, status: 'quarantined', reason: 'unknown_kind', path: 'kind', message: 'no such kind' }
    const seq = known.get(id)
    if (seq) return { id, status: 'duplicate', seq }
    known.set(id, known.size + 1)
    return { id, status: 'applied', seq: known.size }
  }
  const server = setupServer(
    http.post(`${portal}/api/trpc/ingest.push`, async ({ request }) => {
      const text = await request.text()
      const { project, updates } = JSON.parse(text) as { project: string; updates: Update[] }
      const authorization = request.headers.get('authorization')
      pushes.push({ project, updates, authorization, bytes: Buffer.byteLength(text) })
      const early = before.shift()
      if (early === null) return HttpResponse.error()
      if (early) return early
      const receipts = updates.map(receipt)
      return answer({ version: known.size, receipts })
    }),
  )
  return { server, pushes, before, start: () => server.listen({ onUnhandledRequest: 'error' }) }
}
