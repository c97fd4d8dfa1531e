import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addConnection } from '../../server/connections/add-connection.ts'
import {
  pauseConnection,
  removeConnection,
  requireConnection,
  resumeConnection,
  rotateConnection,
  setConnection,
} from '../../server/connections/change-connection.ts'
import { openOriginal } from '../../server/connections/keep-original.ts'
import { listConnections } from '../../server/connections/list-connections.ts'
import { readWaiting } from '../../server/connections/read-waiting.ts'
import { tryDelivery } from '../../server/connections/try-delivery.ts'
import { DaylightError } from '../../server/contract/errors.ts'
import { limits } from '../../server/contract/limits.ts'
import { addProject } from '../../server/identity/add-project.ts'
import { personScope } from '../../server/identity/scope.ts'
import { verifyLedger } from '../../server/ledger/verify-ledger.ts'
import { requireProject } from '../../server/projects/granted.ts'
import { buildGithubEvent, buildJiraEvent } from '../factories/build-tool-bodies.ts'
import { githubSignature, openTestHooks } from '../factories/open-test-hooks.ts'
import { openTestProject, type TestProject } from '../factories/open-test-project.ts'

let project: TestProject
let hooks: ReturnType<typeof openTestHooks>
beforeAll(async () => {
  project = await openTestProject()
  hooks = openTestHooks(project)
})
afterAll(() => project.close())

let keys = 0
let key: string
beforeEach(() => (key = `ERP-${++keys}`))

const taken = { accepted: 1, ignored: 0, quarantined: 0 }
const issueOf = async (wanted: string) => {
  const rows = await project.sql.all<{ state: string; retracted: number | boolean }>(
    `SELECT state, retracted FROM thing WHERE kind = 'issue' AND key = ?`,
    wanted,
  )
  return rows[0] && { ...(JSON.parse(rows[0].state) as { data: object }).data, retracted: Boolean(rows[0].retracted) }
}
const deliveriesOf = (connectionId: string) =>
  project.database.delivery.findMany({ where: { connectionId }, orderBy: { id: 'asc' } })

describe('a delivery', () => {
  test('is on the board once it is answered, with the connection’s source', async () => {
    const { url } = await hooks.connect({ source: 'Jira of Acme' })
    const before = (await project.board()).issues.total
    expect(await hooks.deliver(url, buildJiraEvent({ key }))).toEqual(taken)
    const board = await project.board()
    expect(board.issues.total).toBe(before + 1)
    expect(board.sources.map(({ name, kinds }) => ({ name, kinds }))).toContainEqual({
      name: 'Jira of Acme',
      kinds: ['issue'],
    })
    expect(await issueOf(key)).toMatchObject({ title: 'Ledger totals differ', status: 'open', severity: 'major' })
  })

  test('sent again by its id is answered as it was, and changes nothing', async () => {
    const { url, connection } = await hooks.connect()
    const headers = { 'x-atlassian-webhook-identifier': 'one' }
    expect(await hooks.deliver(url, buildJiraEvent({ key }), headers)).toEqual(taken)
    const { version } = await project.board()
    expect(await hooks.deliver(url, buildJiraEvent({ key }), headers)).toEqual(taken)
    expect(await hooks.deliver(url, buildJiraEvent({ key, summary: 'Another' }), headers)).toEqual(taken)
    expect((await project.board()).version).toBe(version)
    expect(await deliveriesOf(connection)).toHaveLength(1)
  })

  test('sent again without an id is told by its body, and under another id by its updates', async () => {
    const { url, connection } = await hooks.connect()
    const body = buildJiraEvent({ key })
    expect(await hooks.deliver(url, body)).toEqual(taken)
    const { version } = await project.board()
    expect(await hooks.deliver(url, body)).toEqual(taken)
    expect(await hooks.deliver(url, body, { 'x-atlassian-webhook-identifier': 'two' })).toEqual(taken)
    expect((await project.board()).version).toBe(version)
    expect(await deliveriesOf(connection)).toHaveLength(2)
  })

  test('sent several times at once is kept and counted once', async () => {
    const { url, connection } = await hooks.connect()
    const answers = await Promise.all(Array.from({ length: 6 }, () => hooks.deliver(url, buildJiraEvent({ key }))))
    expect(answers).toEqual(answers.map(() => taken))
    expect(await deliveriesOf(connection)).toHaveLength(1)
  })

  test('of no interest is taken and ignored, an empty one too', async () => {
    const { url } = await hooks.connect()
    const nothing = { accepted: 0, ignored: 1, quarantined: 0 }
    expect(await hooks.deliver(url, { webhookEvent: 'sprint_started' })).toEqual(nothing)
    expect(await hooks.deliver(url, '')).toEqual(nothing)
  })

  test('that cannot be read is taken and kept with the reason, and read once the settings fit', async () => {
    const { url, connection } = await hooks.connect()
    const unread = { accepted: 0, ignored: 0, quarantined: 1 }
    expect(await hooks.deliver(url, 'hello')).toEqual(unread)
    expect(await hooks.deliver(url, { webhookEvent: 'jira:issue_updated' })).toEqual(unread)
    expect((await deliveriesOf(connection)).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('not JSON'),
      expect.stringMatching(/^key: /),
    ])
    await setConnection(hooks.scope, project.services, connection, {})
    expect((await deliveriesOf(connection)).map(({ readAt }) => readAt)).toEqual([null, null])
    project.clock.now += 60_000
    await readWaiting(project.services)
    expect((await deliveriesOf(connection)).map(({ quarantined }) => quarantined)).toEqual([1, 1])
  })

  test('with an update that the ledger refuses is taken, and the update is in quarantine', async () => {
    const { url } = await hooks.connect()
    const long = `${'K'.repeat(250)}-${key}`
    expect(await hooks.deliver(url, buildJiraEvent({ key: long }))).toEqual({ accepted: 0, ignored: 0, quarantined: 1 })
    const kept = await project.database.quarantined.findFirst({ orderBy: { id: 'desc' } })
    expect(kept).toMatchObject({ reason: 'invalid', path: 'key' })
  })

  test.each([
    [
      'a form with JSON inside',
      'application/x-www-form-urlencoded',
      (json: string) => `payload=${encodeURIComponent(json)}`,
    ],
    ['JSON that is called text', 'text/plain', (json: string) => json],
    ['JSON that is called a form', 'application/x-www-form-urlencoded', (json: string) => json],
  ])('is read by its looks: %s', async (_, type, write) => {
    const { url } = await hooks.connect()
    const body = write(JSON.stringify(buildJiraEvent({ key })))
    expect(await hooks.deliver(url, body, { 'content-type': type })).toEqual(taken)
  })

  test('too large is refused, and nothing of it kept', async () => {
    const { url, connection } = await hooks.connect()
    const answer = await hooks.send(url, 'x'.repeat(limits.hookBytes + 1))
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ error: { code: 'too_large' } })
    expect(await deliveriesOf(connection)).toEqual([])
  })

  test('is kept as it came, sealed, without what proved who sent it', async () => {
    const { url, connection, secret } = await hooks.connect({ tool: 'github' })
    const body = JSON.stringify(buildGithubEvent('opened', { number: keys, body: 'a word that nobody else says' }))
    const headers = {
      'x-github-event': 'issues',
      'x-github-delivery': 'guid',
      'x-hub-signature-256': githubSignature(secret!, body),
      authorization: 'Bearer of nothing',
    }
    expect(await hooks.deliver(url, body, headers)).toEqual(taken)
    const [kept] = await deliveriesOf(connection)
    expect(JSON.stringify(kept)).not.toContain('nobody')
    const original = await openOriginal(project.services, connection, kept!)
    expect(Buffer.from(original.body).toString()).toBe(body)
    expect(original.headers).toEqual({
      'content-type': expect.stringContaining('text/plain'),
      'x-github-event': 'issues',
      'x-github-delivery': 'guid',
    })
  })
})

describe('an address', () => {
  test.each([
    ['of another tool', (url: string) => url.replace('/jira/', '/gitlab/')],
    ['of no tool', (url: string) => url.replace('/jira/', '/nothing/')],
    ['with another token', (url: string) => `${url.slice(0, -4)}AAAA`],
  ])('%s is nobody’s', async (_, change) => {
    const { url } = await hooks.connect()
    const answer = await hooks.send(change(url), buildJiraEvent({ key }))
    expect(answer.status).toBe(404)
    expect(await answer.json()).toEqual({ error: { code: 'not_found', message: 'No such address' } })
  })

  test('has 128 bits of chance in it, of which only a hash is stored', async () => {
    const { url, connection } = await hooks.connect()
    const token = url.split('/').at(-1)!
    expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    const row = await project.database.connection.findUnique({ where: { id: connection } })
    expect(JSON.stringify(row)).not.toContain(token)
  })

  test('of a connection that was removed is nobody’s; what it sent stays', async () => {
    const { url, connection } = await hooks.connect()
    await hooks.deliver(url, buildJiraEvent({ key }))
    await removeConnection(hooks.scope, project.services, connection)
    expect((await hooks.send(url, buildJiraEvent({ key }))).status).toBe(404)
    expect(await issueOf(key)).toBeDefined()
    expect(await deliveriesOf(connection)).toHaveLength(1)
    await expect(removeConnection(hooks.scope, project.services, connection)).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('a signature', () => {
  const sendSigned = (url: string, secret: string, body: string) =>
    hooks.send(url, body, { 'x-hub-signature': githubSignature(secret, body) })
  const bodyOf = () => JSON.stringify(buildJiraEvent({ key }))

  test('that does not fit is refused, and nothing kept', async () => {
    const { url, connection } = await hooks.connect({ secret: 'typed by somebody' })
    for (const answer of [await sendSigned(url, 'another one', bodyOf()), await hooks.send(url, bodyOf())]) {
      expect(answer.status).toBe(401)
      expect(await answer.json()).toMatchObject({ error: { code: 'unauthenticated' } })
    }
    expect(await deliveriesOf(connection)).toEqual([])
    expect((await sendSigned(url, 'typed by somebody', bodyOf())).status).toBe(202)
  })

  test('with a secret that we made is asked for from the first that has it; a wrong one is refused before', async () => {
    const { url, secret } = await hooks.connect()
    expect((await hooks.send(url, buildJiraEvent({ key, summary: 'Before' }))).status).toBe(202)
    expect((await sendSigned(url, 'another one', bodyOf())).status).toBe(401)
    expect((await sendSigned(url, secret!, bodyOf())).status).toBe(202)
    expect((await hooks.send(url, buildJiraEvent({ key, summary: 'After' }))).status).toBe(401)
  })

  test('with either secret holds while one replaces the other, and with the old one for a week', async () => {
    const { url, connection } = await hooks.connect({ secret: 'the first of them' })
    const { secret } = await rotateConnection(hooks.scope, project.services, connection, {})
    const statuses = async () => [
      (await sendSigned(url, 'the first of them', bodyOf())).status,
      (await sendSigned(url, secret!, bodyOf())).status,
    ]
    expect(await statuses()).toEqual([202, 202])
    project.clock.now += 8 * 24 * 60 * 60_000
    expect(await statuses()).toEqual([401, 202])
    project.clock.now -= 8 * 24 * 60 * 60_000
  })

  test('and the secrets are sealed', async () => {
    const { connection, secret } = await hooks.connect()
    const row = await project.database.connection.findUnique({ where: { id: connection } })
    expect(JSON.stringify(row)).not.toContain(secret)
    const { secrets } = await requireConnection(hooks.scope, project.services, connection)
    expect(secrets).toEqual([{ secret, until: null }])
  })

  test('a new address makes the old one nobody’s', async () => {
    const { url, connection } = await hooks.connect()
    const rotated = await rotateConnection(hooks.scope, project.services, connection, { address: true })
    expect((await hooks.send(url, bodyOf())).status).toBe(404)
    expect((await hooks.send(rotated.url!, bodyOf())).status).toBe(202)
  })
})

describe('what waits', () => {
  const waits = { accepted: 0, ignored: 0, quarantined: 0, waiting: 1 }

  test('of a paused connection is kept, and read when it goes on', async () => {
    const { url, connection } = await hooks.connect()
    await pauseConnection(hooks.scope, project.services, connection)
    expect(await hooks.deliver(url, buildJiraEvent({ key }))).toEqual(waits)
    project.clock.now += 60_000
    await readWaiting(project.services)
    expect(await issueOf(key)).toBeUndefined()
    await resumeConnection(hooks.scope, project.services, connection)
    await readWaiting(project.services)
    expect(await issueOf(key)).toMatchObject({ status: 'open' })
    expect(await deliveriesOf(connection)).toMatchObject([{ accepted: 1, readAt: expect.any(Date) }])
  })

  test('for a ledger that has too much to do is kept, and read later', async () => {
    const full = () => Promise.reject(new DaylightError('rate_limited', { code: 'too_many_updates' }))
    const { url } = await hooks.connect()
    const busy = openTestHooks({
      services: { ...project.services, writer: { ...project.services.writer, append: full } },
    })
    expect(await busy.deliver(url, buildJiraEvent({ key }))).toEqual(waits)
    expect(await busy.deliver(url, buildJiraEvent({ key }))).toEqual(waits)
    project.clock.now += 60_000
    await readWaiting(project.services)
    expect(await issueOf(key)).toMatchObject({ status: 'open' })
  })
})

describe('settings', () => {
  test('send what is of a tool’s project to ours, as the same source', async () => {
    const { database, sql } = project.services
    await addProject(hooks.scope, database, { key: 'ops', customer: 'acme', name: 'Ops', timeZone: 'Asia/Shanghai' })
    const settings = { projects: { ERP: 'erp', OPS: 'ops' } }
    const { url } = await hooks.connect({ source: 'both', settings })
    await hooks.deliver(url, buildJiraEvent({ key: `OPS-${keys}` }))
    expect(await hooks.deliver(url, buildJiraEvent({ key: `HR-${keys}` }))).toEqual({
      accepted: 0,
      ignored: 1,
      quarantined: 0,
    })
    // Moved from one to the other: gone there, born here.
    const moved = { key, at: '2026-10-02T09:00:00Z', changes: [{ field: 'Key', fromString: `OPS-${keys}` }] }
    expect(await hooks.deliver(url, buildJiraEvent(moved))).toEqual({ accepted: 2, ignored: 0, quarantined: 0 })
    const ops = await project.services.boards.readBoard(await requireProject(hooks.scope, sql, 'ops'))
    expect(ops.issues.total).toBe(0)
    expect(ops.sources.map(({ name }) => name)).toEqual(['both'])
    expect(await issueOf(key)).toMatchObject({ retracted: false })
  })

  test('list what no table has, with how many deliveries had it', async () => {
    const { url, connection } = await hooks.connect()
    for (const [at, priority] of ['Tier 1', 'Tier 1', 'Tier 2'].entries())
      await hooks.deliver(url, buildJiraEvent({ key, priority }), {
        'x-atlassian-webhook-identifier': `${at}`,
      })
    const list = await listConnections(hooks.scope, project.services)
    expect(list.find((one) => one.connection === connection)).toMatchObject({
      tool: 'jira',
      project: 'erp',
      deliveries: 3,
      waiting: 0,
      unread: 0,
      notMapped: [
        { field: 'severity', value: 'Tier 1', count: 2 },
        { field: 'severity', value: 'Tier 2', count: 1 },
      ],
    })
    await setConnection(hooks.scope, project.services, connection, { severity: { 'Tier 1': 'critical' } })
    await hooks.deliver(url, buildJiraEvent({ key, priority: 'Tier 1', at: '2026-10-05T09:00:00Z' }))
    expect(await issueOf(key)).toMatchObject({ severity: 'critical' })
  })

  test('are tried on a delivery without writing anything', async () => {
    const { connection } = await hooks.connect()
    const { version } = await project.board()
    const body = Buffer.from(JSON.stringify(buildJiraEvent({ key, priority: 'Tier 1' })))
    const tried = await tryDelivery(hooks.scope, project.services, connection, { body, headers: {} })
    expect(tried).toMatchObject({
      signature: 'unsigned',
      updates: [{ project: 'erp', kind: 'issue', key, data: { status: 'open' } }],
      refused: [],
      notMapped: [{ field: 'severity', value: 'Tier 1' }],
      reason: null,
    })
    expect((await project.board()).version).toBe(version)
    expect(await deliveriesOf(connection)).toEqual([])
  })
})

test('connections are for whoever may connect tools in their project: others find none', async () => {
  const { connection } = await hooks.connect()
  const customer = await project.database.customer.findUniqueOrThrow({ where: { key: 'acme' } })
  const engineer = personScope('somebody', new Map([[customer.id, 'engineer']]))
  const executive = personScope('somebody', new Map([[customer.id, 'executive']]))
  const stranger = personScope('somebody', new Map())
  expect((await listConnections(engineer, project.services)).length).toBeGreaterThan(0)
  await requireConnection(engineer, project.services, connection)
  for (const scope of [executive, stranger]) {
    expect(await listConnections(scope, project.services)).toEqual([])
    await expect(pauseConnection(scope, project.services, connection)).rejects.toMatchObject({ code: 'not_found' })
    const given = { tool: 'jira', project: 'erp' } as const
    await expect(addConnection(scope, project.services, given)).rejects.toMatchObject({ code: 'not_found' })
  }
})

test('the ledger that all of it went into verifies', async () => {
  expect(await verifyLedger(project.sql, await project.project())).toMatchObject({ ok: true })
})
