import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSources, type SourcesBackend } from '../../server/connections/create-sources.ts'
import { addConnection } from '../../server/connections/add-connection.ts'
import { addKey } from '../../server/identity/add-key.ts'
import { addProject } from '../../server/identity/add-project.ts'
import { findKey } from '../../server/identity/find-key.ts'
import { noteKeyUse } from '../../server/identity/note-key-use.ts'
import { operatorScope, personScope, type Scope } from '../../server/identity/scope.ts'
import { buildUpdate, nine, openTestProject, type TestProject } from '../factories/open-test-project.ts'

const dayMs = 24 * 60 * 60_000
let project: TestProject
let sources: SourcesBackend
let engineer: Scope
let executive: Scope

beforeAll(async () => {
  project = await openTestProject()
  sources = createSources(project.services)
  const { id } = await project.database.customer.findUniqueOrThrow({ where: { key: 'acme' } })
  engineer = personScope('engineer', new Map([[id, 'engineer']]))
  executive = personScope('executive', new Map([[id, 'executive']]))
})
afterAll(() => project.close())

const page = () => sources.getPage(engineer, 'erp')
const sourceOf = async (name: string) => (await page()).sources.find((source) => source.name === name)!
const form = (source: string, given: object = {}) => ({ source, kinds: [], can: ['push' as const], ...given })
let told = 0
const issue = (given: object = {}) => buildUpdate({ id: `told-${++told}`, key: `K-${told}`, ...given })

describe('a source', () => {
  test('says when it spoke last, what it brings, and how much of it waits', async () => {
    await project.push([issue({ at: '2026-11-22T08:30:00+08:00' }), { ...issue(), at: 'yesterday' }], 'gitlab')
    expect(await sourceOf('gitlab')).toMatchObject({
      visibility: 'customer',
      kinds: ['issue'],
      updates: 1,
      lastUpdateAt: '2026-11-22T00:30:00.000Z',
      stale: false,
      quarantined: 1,
      lastDay: 1,
      isOwn: false,
    })
  })

  test('is silent once it said nothing for longer than its kinds allow, and then comes first', async () => {
    await project.push([issue({ at: '2026-10-01T09:00:00+08:00' })], 'old tool')
    await project.push([issue({ at: '2026-11-22T08:30:00+08:00' })], 'a fresh tool')
    const source = await sourceOf('old tool')
    expect(source.stale).toBe(true)
    expect(source.allowedDays).toBeGreaterThan(0)
    const names = (await page()).sources.map(({ name }) => name)
    expect(names.indexOf('old tool')).toBeLessThan(names.indexOf('a fresh tool'))
  })

  test('counts what arrived in the last 24 hours, and nothing older', async () => {
    project.clock.now = nine - 2 * dayMs
    await project.push([issue(), issue()], 'busy')
    project.clock.now = nine - dayMs + 60_000
    await project.push([issue(), issue(), issue()], 'busy')
    project.clock.now = nine
    await project.push([issue()], 'busy')
    expect((await sourceOf('busy')).lastDay).toBe(4)
    expect((await page()).lastDayAtMost).toBeNull()
  })

  test('names the tools that are connected to it', async () => {
    const { connection } = await addConnection(operatorScope(), project.services, { tool: 'jira', project: 'erp' })
    expect((await sourceOf('jira')).connections).toEqual([{ id: connection, tool: 'jira', paused: false }])
  })

  test('has nothing of what the same name brings to another project', async () => {
    const scope = operatorScope()
    await addProject(scope, project.database, { key: 'crm', customer: 'acme', name: 'CRM', timeZone: 'UTC' })
    await addKey(scope, project.database, { source: 'busy', projects: ['crm'] })
    const crm = await sources.getPage(engineer, 'crm')
    expect(crm.sources).toMatchObject([{ name: 'busy', updates: 0, lastDay: 0, lastUpdateAt: null, stale: false }])
  })
})

describe('a key', () => {
  test('is shown once, may what was chosen, and is listed by its beginning', async () => {
    const made = await sources.addKey(engineer, 'erp', form('TestRail', { kinds: ['test'], visibility: 'internal' }))
    const found = await findKey(project.sql, made.key, Date.now())
    expect(found).toMatchObject({ source: 'TestRail', kinds: ['test'], canPush: true, canRead: false })
    expect(found!.projects.map(({ key }) => key)).toEqual(['erp'])
    const { keys, visibility } = await sourceOf('TestRail')
    expect(visibility).toBe('internal')
    expect(keys).toMatchObject([
      {
        start: made.key.slice(0, 11),
        kinds: ['test'],
        can: ['push'],
        lastUsedAt: null,
        canChange: true,
        otherProjects: 0,
      },
    ])
    expect(JSON.stringify(await page())).not.toContain(made.key)
  })

  test.each([
    ['of Daylight’s own name', form('d@ylight'), { code: 'invalid', path: 'source', why: { code: 'own_name' } }],
    ['of another spelling', form('testrail'), { code: 'conflict', path: 'source' }],
    ['with another visibility', form('TestRail', { visibility: 'customer' }), { code: 'conflict', path: 'visibility' }],
    ['for a kind that there is not', form('New', { kinds: ['invoice'] }), { code: 'invalid', path: 'kinds' }],
  ])('is not made %s', async (_, given, refusal) => {
    await expect(sources.addKey(engineer, 'erp', given)).rejects.toMatchObject(refusal)
  })

  test('that is replaced holds for a week more, and no longer', async () => {
    const before = await sources.addKey(engineer, 'erp', form('pipeline', { can: ['push', 'read'] }))
    const [line] = (await sourceOf('pipeline')).keys
    const after = await sources.rotateKey(engineer, 'erp', line!.id)
    const { now } = project.clock
    expect(after.replacedEndsAt).toBe(new Date(now + 7 * dayMs).toISOString())
    expect(await findKey(project.sql, after.key, now)).toMatchObject({ canPush: true, canRead: true })
    expect(await findKey(project.sql, before.key, now + 6 * dayMs)).not.toBeNull()
    expect(await findKey(project.sql, before.key, now + 7 * dayMs)).toBeNull()
    await expect(sources.rotateKey(engineer, 'erp', line!.id)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('that is revoked is refused at once, and stays listed', async () => {
    const made = await sources.addKey(engineer, 'erp', form('lost laptop'))
    const [line] = (await sourceOf('lost laptop')).keys
    await sources.revokeKey(engineer, 'erp', line!.id)
    expect(await findKey(project.sql, made.key, Date.now())).toBeNull()
    expect((await sourceOf('lost laptop')).keys).toMatchObject([{ id: line!.id, revokedAt: expect.any(String) }])
    await expect(sources.revokeKey(engineer, 'erp', line!.id)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('that covers projects of somebody else’s is left to whoever runs the installation', async () => {
    const scope = operatorScope()
    const { database } = project
    await database.customer.create({ data: { id: 'other', key: 'other', name: 'Other', timeZone: 'UTC' } })
    await addProject(scope, database, { key: 'theirs', customer: 'other', name: 'Theirs', timeZone: 'UTC' })
    const { key } = await addKey(scope, database, { source: 'shared', projects: ['erp', 'theirs'] })
    const [line] = (await sourceOf('shared')).keys
    expect(line).toMatchObject({ otherProjects: 1, canChange: false })
    for (const change of [sources.rotateKey, sources.revokeKey])
      await expect(change(engineer, 'erp', line!.id)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await findKey(project.sql, key, Date.now())).not.toBeNull()
  })

  test('of another project is not found', async () => {
    const { start } = await addKey(operatorScope(), project.database, { source: 'only crm', projects: ['crm'] })
    const { id } = await project.database.ingestKey.findFirstOrThrow({ where: { start } })
    await expect(sources.revokeKey(engineer, 'erp', id)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('says when it was last used, written down once a minute', async () => {
    const { key } = await sources.addKey(engineer, 'erp', form('used'))
    const { id } = (await findKey(project.sql, key, Date.now()))!
    const { now } = project.clock
    await noteKeyUse(project.database, id, now)
    expect(noteKeyUse(project.database, id, now + 30_000)).toBeNull()
    expect((await sourceOf('used')).keys[0]!.lastUsedAt).toBe(new Date(now).toISOString())
    await noteKeyUse(project.database, id, now + 60_000)
    expect((await sourceOf('used')).keys[0]!.lastUsedAt).toBe(new Date(now + 60_000).toISOString())
  })
})

test('nobody at the customer finds the sources', async () => {
  for (const attempt of [
    () => sources.getPage(executive, 'erp'),
    () => sources.addKey(executive, 'erp', form('x')),
    () => sources.rotateKey(executive, 'erp', 'x'),
    () => sources.revokeKey(executive, 'erp', 'x'),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
})
