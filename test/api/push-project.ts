import { deepJson } from '../../server/ledger/judge-update.ts'
import { request } from 'node:http'
import { startTestServer } from '../factories/start-test-server.ts'

/** A message in Chinese has Chinese characters. */
export const chinese = /[\u4e00-\u9fff]/

/** What an answer of the ingest API is made of. */
export interface PushAnswer {
  status: number
  receipts: { id: string | null; status: string; seq?: number; reason?: string; path?: string; message?: string }[]
  error: { message: string; data: { code: string; field?: string } } | undefined
}

export async function readPush(answer: Response): Promise<PushAnswer> {
  const { result, error } = (await answer.json()) as {
    result?: { data: Pick<PushAnswer, 'receipts'> }
    error?: PushAnswer['error']
  }
  return { status: answer.status, receipts: result?.data.receipts ?? [], error }
}

/** POSTs on a connection of its own, which the server may close without reading all of it; gives the status. */
export const postAlone = (url: string, headers: Record<string, string>, body: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const sending = request(url, { method: 'POST', headers, agent: false })
    sending.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject)
    sending.end(body)
  })

let sent = 0
/** An update that nothing is wrong with, with an id of its own. */
export const goodUpdate = (given: Record<string, unknown> = {}) => ({
  id: `good-${++sent}`,
  kind: 'issue',
  key: `GOOD-${sent}`,
  at: '2026-10-01T09:00:00+08:00',
  data: { title: 'Ledger totals differ', status: 'open' },
  ...given,
})

/** A server with the project `acme-erp`, and ways to push to it as a tool would. */
export async function startPushProject() {
  const server = await startTestServer()
  await server.addCustomer('acme', 'Acme')
  await server.addProject('acme-erp', 'acme', 'ERP')
  const key = await server.addKey({ source: 'jira', projects: ['acme-erp'], can: ['push', 'read'] })

  /** Pushes a body as it is. */
  const pushBody = async (body: BodyInit, headers: Record<string, string> = {}) =>
    readPush(await server.pushRaw(key, body, headers))

  return {
    server,
    key,
    pushBody,
    /** Pushes updates written as JSON already: what JSON.stringify would not write can stand in them. */
    pushJson: (updates: readonly string[], headers: Record<string, string> = {}) =>
      pushBody(`{"project":"acme-erp","updates":[${updates.join(',')}]}`, headers),
    ledgerIds: async () =>
      (await server.sql.all<{ id: string }>('SELECT update_id AS id FROM ledger ORDER BY seq')).map(({ id }) => id),
    /** The updates in quarantine as they were sent, JSON as JSON.stringify writes it. */
    quarantined: async () =>
      (await server.sql.all<{ body: string }>('SELECT body FROM quarantine ORDER BY id')).map(({ body }) =>
        deepJson(JSON.parse(body)),
      ),
  }
}
export type PushProject = Awaited<ReturnType<typeof startPushProject>>
