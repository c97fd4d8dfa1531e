import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createConnections, type ConnectionsBackend } from '../../server/connections/create-connections.ts'
import { readWaiting } from '../../server/connections/read-waiting.ts'
import { tools } from '../../server/contract/tools.ts'
import { toolNames } from '../../server/connectors/registry.ts'
import { addProject } from '../../server/identity/add-project.ts'
import { operatorScope, personScope, type Scope } from '../../server/identity/scope.ts'
import { buildGitlabEvent, buildJiraEvent } from '../factories/build-tool-bodies.ts'
import { openTestHooks } from '../factories/open-test-hooks.ts'
import { openTestProject, type TestProject } from '../factories/open-test-project.ts'

let project: TestProject
let hooks: ReturnType<typeof openTestHooks>
let connections: ConnectionsBackend
let engineer: Scope
let executive: Scope

beforeAll(async () => {
  project = await openTestProject()
  hooks = openTestHooks(project)
  connections = createConnections(project.services)
  const { id } = await project.database.customer.findUniqueOrThrow({ where: { key: 'acme' } })
  engineer = personScope('engineer', new Map([[id, 'engineer']]))
  executive = personScope('executive', new Map([[id, 'executive']]))
})
afterAll(() => project.close())

let told = 0
const nextKey = () => `ERP-${++told}`
const bodyOf = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
/** A connection of its own, so that what arrives is all its own. */
async function connect(given: object = {}) {
  const source = `Jira ${++told}`
  const { connection, url } = await connections.add(engineer, 'erp', { tool: 'jira', source, settings: {}, ...given })
  return { id: connection, url: url!, get: () => connections.get(engineer, 'erp', connection) }
}
const preview = (id: string, body: unknown, language: 'en' | 'zh-CN' = 'en') =>
  connections.preview(engineer, 'erp', id, { body: bodyOf(body), headers: {} }, language)
const dataOf = async (key: string) => {
  const [row] = await project.sql.all<{ state: string }>(
    `SELECT state FROM thing WHERE kind = 'issue' AND key = ?`,
    key,
  )
  return (JSON.parse(row!.state) as { data: object }).data
}
/** What waits is read a minute later. */
async function readLater() {
  project.clock.now += 60_000
  await readWaiting(project.services)
}

test('the pages know every tool that can be connected, in the same order', () => {
  expect(tools).toEqual(toolNames)
})

describe('the page of a connection', () => {
  test('says that nothing arrived yet, then what did and what became of it', async () => {
    const { url, get } = await connect()
    expect(await get()).toMatchObject({ lastDeliveryAt: null, lastDay: 0, unread: 0, deliveries: [] })
    await hooks.deliver(url, buildJiraEvent({ key: nextKey() }))
    await hooks.deliver(url, { webhookEvent: 'sprint_started' })
    await hooks.deliver(url, 'hello')
    const page = await get()
    expect(page).toMatchObject({ lastDay: 3, unread: 1, waiting: 0 })
    expect(page.deliveries.map(({ accepted, ignored, quarantined }) => [accepted, ignored, quarantined])).toEqual([
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
    ])
    expect((await connections.list(engineer, 'erp')).find(({ id }) => id === page.id)).toMatchObject({ unread: 1 })
  })

  test('has another stamp with each delivery, and once it is paused', async () => {
    const { id, url } = await connect()
    const stamps = [await connections.stamp(engineer, 'erp', id)]
    await hooks.deliver(url, buildJiraEvent({ key: nextKey() }))
    stamps.push(await connections.stamp(engineer, 'erp', id))
    await connections.pause(engineer, 'erp', id)
    stamps.push(await connections.stamp(engineer, 'erp', id))
    await hooks.deliver(url, buildJiraEvent({ key: nextKey() }))
    stamps.push(await connections.stamp(engineer, 'erp', id))
    expect(new Set(stamps).size).toBe(4)
    expect(await connections.get(engineer, 'erp', id)).toMatchObject({ paused: true, waiting: 1 })
  })

  test('says who makes the secret, and until when the one before holds', async () => {
    const ours = await connect()
    expect(await ours.get()).toMatchObject({ secretFrom: 'us', hasSecret: true, formerSecretUntil: null })
    const { secret, url } = await connections.rotate(engineer, 'erp', ours.id, {})
    expect([typeof secret, url]).toEqual(['string', null])
    expect((await ours.get()).formerSecretUntil).toBe(new Date(project.clock.now + 7 * 86_400_000).toISOString())
    expect(await (await connect({ tool: 'linear' })).get()).toMatchObject({ secretFrom: 'tool', hasSecret: false })
    expect(await (await connect({ tool: 'zentao' })).get()).toMatchObject({ secretFrom: 'nobody', hasSecret: false })
  })
})

describe('what a delivery becomes', () => {
  test('is said field by field beside what is known, and nothing is written', async () => {
    const { id, url } = await connect()
    const key = nextKey()
    const fresh = await preview(id, buildJiraEvent({ key }))
    expect(fresh.updates).toMatchObject([{ kind: 'issue', key, isNew: true, retracts: false, refused: null }])
    await hooks.deliver(url, buildJiraEvent({ key, summary: 'Before', at: '2026-10-01T09:00:00Z' }))
    const { version } = await project.board()
    const changed = await preview(id, buildJiraEvent({ key, summary: 'After', at: '2026-10-02T09:00:00Z' }))
    expect(changed.updates[0]).toMatchObject({ isNew: false, isOlder: false })
    expect(changed.updates[0]!.fields).toContainEqual({ field: 'title', before: 'Before', after: 'After' })
    const older = await preview(id, buildJiraEvent({ key, at: '2026-09-01T09:00:00Z' }))
    expect(older.updates[0]).toMatchObject({ isOlder: true })
    const gone = await preview(id, buildJiraEvent({ key, event: 'jira:issue_deleted', at: '2026-10-03T09:00:00Z' }))
    expect(gone.updates[0]).toMatchObject({ retracts: true, fields: [] })
    expect((await project.board()).version).toBe(version)
  })

  test('names what is ignored, not mapped or refused, and why, in the reader’s language', async () => {
    const { id } = await connect()
    expect(await preview(id, { webhookEvent: 'sprint_started' })).toMatchObject({ total: 0, ignored: 1, reason: null })
    const odd = await preview(id, buildJiraEvent({ key: nextKey(), priority: 'Tier 1' }))
    expect(odd.notMapped).toEqual([{ field: 'severity', value: 'Tier 1' }])
    const long = await preview(id, buildJiraEvent({ key: 'K'.repeat(250) }), 'zh-CN')
    expect(long.updates[0]!.refused).toMatchObject({ path: 'key', message: expect.stringMatching(/\p{Script=Han}/u) })
    for (const body of ['hello', { webhookEvent: 'jira:issue_updated' }]) {
      expect((await preview(id, body)).reason).toMatch(/^[\x20-\x7e]+/)
      expect((await preview(id, body, 'zh-CN')).reason).toMatch(/\p{Script=Han}/u)
    }
  })

  test('is said of one that was kept as well, and of none of another connection', async () => {
    const [one, other] = [await connect(), await connect()]
    const key = nextKey()
    await hooks.deliver(one.url, buildJiraEvent({ key }))
    const [delivery] = (await one.get()).deliveries
    const kept = { kept: delivery!.id }
    expect(await connections.preview(engineer, 'erp', one.id, kept, 'en')).toMatchObject({ updates: [{ key }] })
    await expect(connections.preview(engineer, 'erp', other.id, kept, 'en')).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('of GitLab is said from a body alone', async () => {
    const { id } = await connect({ tool: 'gitlab' })
    const { updates, total } = await preview(id, buildGitlabEvent())
    expect([total, updates[0]]).toMatchObject([1, { kind: 'issue', key: 'acme/erp#23', isNew: true }])
    expect(updates[0]!.fields).toContainEqual({ field: 'severity', before: null, after: 'major' })
  })
})

describe('other settings', () => {
  test('give what came without a meaning the one that it has now, whatever its id sorts like', async () => {
    const { id, url, get } = await connect()
    const keys = Array.from({ length: 8 }, nextKey)
    for (const key of keys) await hooks.deliver(url, buildJiraEvent({ key, priority: 'Tier 1' }))
    expect((await get()).unmapped).toEqual([{ field: 'severity', value: 'Tier 1', count: 8 }])
    await connections.set(engineer, 'erp', id, { severity: { 'Tier 1': 'critical' } }, 'unread')
    await readLater()
    for (const key of keys) expect(await dataOf(key)).toMatchObject({ severity: 'critical' })
    expect(await get()).toMatchObject({ unmapped: [], waiting: 0 })
    // Corrected once more: the last word holds.
    await connections.set(engineer, 'erp', id, { severity: { 'Tier 1': 'minor' } }, 'all')
    await readLater()
    for (const key of keys) expect(await dataOf(key)).toMatchObject({ severity: 'minor' })
  })

  test('change nothing of what says the same', async () => {
    const { id, url } = await connect()
    await hooks.deliver(url, buildJiraEvent({ key: nextKey() }))
    const { version } = await project.board()
    await connections.set(engineer, 'erp', id, { status: { Parked: 'closed' } }, 'all')
    await readLater()
    expect((await project.board()).version).toBe(version)
    expect((await connections.get(engineer, 'erp', id)).deliveries).toMatchObject([{ accepted: 1, read: true }])
  })
})

describe('a connection', () => {
  test('of another project is not found by way of this one', async () => {
    const scope = operatorScope()
    await addProject(scope, project.database, { key: 'crm', customer: 'acme', name: 'CRM', timeZone: 'UTC' })
    const { connection } = await connections.add(engineer, 'crm', { tool: 'jira', settings: {} })
    expect((await connections.list(engineer, 'erp')).map(({ id }) => id)).not.toContain(connection)
    for (const attempt of [
      () => connections.get(engineer, 'erp', connection),
      () => connections.stamp(engineer, 'erp', connection),
      () => connections.set(engineer, 'erp', connection, {}, 'all'),
      () => connections.rotate(engineer, 'erp', connection, {}),
      () => connections.pause(engineer, 'erp', connection),
      () => connections.remove(engineer, 'erp', connection),
      () => preview(connection, {}),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is nobody’s at the customer', async () => {
    const { id } = await connect()
    for (const attempt of [
      () => connections.list(executive, 'erp'),
      () => connections.whoseSecret(executive, 'erp', 'jira'),
      () => connections.get(executive, 'erp', id),
      () => connections.add(executive, 'erp', { tool: 'jira', settings: {} }),
      () => connections.remove(executive, 'erp', id),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
  })

  test('that is removed is listed no more, and what it sent stays', async () => {
    const { id, url } = await connect()
    const key = nextKey()
    await hooks.deliver(url, buildJiraEvent({ key }))
    await connections.remove(engineer, 'erp', id)
    expect((await connections.list(engineer, 'erp')).map((one) => one.id)).not.toContain(id)
    expect((await hooks.send(url, buildJiraEvent({ key }))).status).toBe(404)
    expect(await dataOf(key)).toMatchObject({ status: 'open' })
  })
})
