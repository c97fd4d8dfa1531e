import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addConnection } from '../../server/connections/add-connection.ts'
import { limits } from '../../server/contract/limits.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { buildJiraEvent } from '../factories/build-tool-bodies.ts'
import { startTestServer, type TestServer } from '../factories/start-test-server.ts'

let server: TestServer
let address: string
beforeAll(async () => {
  server = await startTestServer()
  await server.addCustomer('acme', 'Acme')
  await server.addProject('erp', 'acme', 'ERP')
  const { url } = await addConnection(operatorScope(), server.services, { tool: 'jira', project: 'erp' })
  address = new URL(url).pathname
})
afterAll(() => server.stop())

const post = (body: BodyInit, init: RequestInit & { duplex?: 'half' } = {}) =>
  server.send(address, { method: 'POST', body, ...init })
const deliveries = () => server.database.delivery.count()

describe('a hook over HTTP', () => {
  test('takes what a tool sends, and tells open boards', async () => {
    const { id } = await server.project('erp')
    const heard = new Promise<number>((resolve) => {
      server.topics.listen([id], (_, version) => resolve(version))
    })
    const answer = await post(JSON.stringify(buildJiraEvent()), { headers: { 'content-type': 'application/json' } })
    expect(answer.status).toBe(202)
    expect(await answer.json()).toEqual({ accepted: 1, ignored: 0, quarantined: 0 })
    expect(await heard).toBe(1)
  })

  test('needs neither a session nor a key, and takes no other method', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) expect((await server.send(address, { method })).status).toBe(404)
    const headers = { cookie: 'session=nothing', authorization: 'Basic bm90aGluZw==' }
    // What claims to prove something has to.
    expect((await post('{}', { headers })).status).toBe(401)
  })

  test('refuses a body that is too large, however it says how long it is', async () => {
    const before = await deliveries()
    const large = new Uint8Array(limits.hookBytes + 1).fill(120)
    expect((await post(large)).status).toBe(413)
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let from = 0; from < large.length; from += 65_536) controller.enqueue(large.subarray(from, from + 65_536))
        controller.close()
      },
    })
    expect((await post(stream, { duplex: 'half' })).status).toBe(413)
    expect(await deliveries()).toBe(before)
  })

  test('keeps nothing of a body that breaks off, and takes the next', async () => {
    const before = await deliveries()
    const { port } = new URL(server.address)
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `POST ${address} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"webhookEvent":`,
          () => {
            socket.destroy()
          },
        )
      })
      socket.once('close', () => resolve())
    })
    expect((await post(JSON.stringify({ webhookEvent: 'sprint_started' }))).status).toBe(202)
    expect(await deliveries()).toBe(before + 1)
  })

  test('answers many at once', async () => {
    const sent = Array.from({ length: 40 }, (_, at) => post(JSON.stringify(buildJiraEvent({ key: `OPS-${at}` }))))
    const answers = await Promise.all((await Promise.all(sent)).map((answer) => answer.json()))
    expect(answers).toEqual(answers.map(() => ({ accepted: 1, ignored: 0, quarantined: 0 })))
  })
})
