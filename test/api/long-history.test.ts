import { afterAll, beforeAll, expect, test } from 'vitest'
import { gzipSync } from 'node:zlib'
import { startTestServer, type TestServer } from '../factories/start-test-server.ts'

let server: TestServer
let cookie: string
beforeAll(async () => {
  server = await startTestServer()
  await server.addCustomer('acme', 'Acme')
  await server.addProject('erp', 'acme', 'ERP')
  await server.addPerson('li@acme.example', 'acme', 'executive')
  cookie = await server.signIn('li@acme.example')
})
afterAll(() => server.stop())

test('one update of 1970, by a tool that lost its clock, makes no page heavier than it may be', async () => {
  const key = await server.addKey({ source: 'tracker', projects: ['erp'] })
  const [then, now] = ['1970-01-02T09:00:00Z', new Date().toISOString()]
  const data = { title: 'Totals differ', severity: 'major' }
  await server.push(key, 'erp', [
    { id: 'i1', kind: 'issue', key: 'I1', at: then, data: { ...data, status: 'open' } },
    { id: 'i2', kind: 'issue', key: 'I2', at: now, data: { ...data, status: 'open' } },
    { id: 't1', kind: 'test', key: 'T1', at: then, data: { cycle: 'UAT', status: 'passed' } },
    { id: 't2', kind: 'test', key: 'T2', at: now, data: { cycle: 'UAT', status: 'failed' } },
  ])
  // The API gives every day, as it is asked for what the board knows.
  const board = await server.getBoard({ cookie }, 'erp')
  expect(board.issues.burndown.length).toBeGreaterThan(20_000)
  for (const page of ['', '/plan', '/issues', '/uat', '/actions', '/changes']) {
    const answer = await server.send(`/projects/erp${page}`, { headers: { cookie } })
    const html = Buffer.from(await answer.arrayBuffer())
    expect(answer.status, page).toBe(200)
    expect(html.byteLength, page).toBeLessThan(200_000)
    expect(gzipSync(html).byteLength, page).toBeLessThan(40_000)
  }
})
