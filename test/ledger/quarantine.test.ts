import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { entriesOnPage, quarantineRequestSchema, type QuarantineRequest } from '../../server/contract/quarantine.ts'
import { addPerson } from '../../server/identity/add-person.ts'
import { operatorScope, personScope, type Scope } from '../../server/identity/scope.ts'
import { createQuarantine, type QuarantineBackend } from '../../server/ledger/create-quarantine.ts'
import { roles } from '../../server/contract/people.ts'
import { buildUpdate, openTestProject, type TestProject } from '../factories/open-test-project.ts'

let project: TestProject
let quarantine: QuarantineBackend
let engineer: Scope
let people: Record<string, Scope>

beforeAll(async () => {
  project = await openTestProject()
  quarantine = createQuarantine(project.services)
  people = {}
  const { id } = await project.database.customer.findUniqueOrThrow({ where: { key: 'acme' } })
  for (const role of roles) {
    const email = `${role}@acme.example`
    await addPerson(operatorScope(), project.database, { email, customer: 'acme', role, name: `Ms ${role}` })
    const user = await project.database.user.findUniqueOrThrow({ where: { email } })
    people[role] = personScope(user.id, new Map([[id, role]]))
  }
  engineer = people.engineer!
})
afterAll(() => project.close())
beforeEach(async () => {
  await project.database.quarantined.deleteMany({})
})

let told = 0
const wrong = (given: object = {}) => {
  const id = `wrong-${++told}`
  return { ...buildUpdate({ id, key: id, data: { title: `Issue ${told}`, status: 'in progress' } }), ...given }
}
const unknown = () => ({ ...buildUpdate({ id: `odd-${++told}`, key: 'ODD' }), kind: 'invoice' })
const look = (given: Partial<QuarantineRequest> = {}, language: 'en' | 'zh-CN' = 'en') =>
  quarantine.getPage(engineer, 'erp', { ...quarantineRequestSchema.parse({}), ...given }, language)
const newest = async () => (await look()).lines[0]!
const replay = (id: number, written: object | string | null) =>
  quarantine.replay(
    engineer,
    'erp',
    id,
    typeof written === 'object' && written !== null ? JSON.stringify(written) : written,
    'en',
  )

describe('a page of the quarantine', () => {
  test('has the newest first, with what it is about, why it does not fit and where it came from', async () => {
    await project.push([wrong(), unknown()])
    await project.push([wrong({ data: { title: '总账不平', severity: 'awful' } })], 'gitlab')
    const { lines, total, waiting } = await look()
    expect([total, waiting]).toEqual([3, 3])
    expect(lines).toMatchObject([
      {
        source: 'gitlab',
        reason: 'invalid',
        path: 'data.severity',
        title: '总账不平',
        kind: 'issue',
        resolution: null,
      },
      { source: 'jira', reason: 'unknown_kind', path: 'kind', kind: 'invoice', key: 'ODD' },
      { source: 'jira', reason: 'invalid', path: 'data.status' },
    ])
  })

  test('says why in the language of whoever reads it, whatever it was sent in', async () => {
    await project.push([wrong(), unknown()])
    const update = buildUpdate({ id: 'twice' })
    await project.push([update])
    await project.push([{ ...update, key: 'ANOTHER' }])
    const english = (await look()).lines.map(({ message }) => message)
    const chinese = (await look({}, 'zh-CN')).lines.map(({ message }) => message)
    expect(english.filter((message) => /\p{Script=Han}/u.test(message))).toEqual([])
    expect(chinese.filter((message) => !/\p{Script=Han}/u.test(message))).toEqual([])
    expect(chinese).toHaveLength(3)
  })

  test('groups what waits by reason and source, and shows one group alone', async () => {
    await project.push([wrong(), wrong(), unknown()])
    await project.push([wrong()], 'gitlab')
    const { groups } = await look()
    expect(groups.map(({ reason, source, waiting }) => [reason, source, waiting])).toEqual([
      ['invalid', 'jira', 2],
      ['invalid', 'gitlab', 1],
      ['unknown_kind', 'jira', 1],
    ])
    const one = await look({ reason: 'invalid', source: 'jira' })
    expect([one.total, one.waiting, one.lines.length]).toEqual([2, 4, 2])
    expect(await look({ reason: 'invalid', source: 'nobody' })).toMatchObject({ total: 0, lines: [], waiting: 4 })
  })

  test('is one of several where there are many, and none is on two of them', async () => {
    await project.push(Array.from({ length: 45 }, () => wrong()))
    const pages = await Promise.all([1, 2, 3, 4].map((page) => look({ page })))
    expect(pages.map(({ lines }) => lines.length)).toEqual([entriesOnPage, entriesOnPage, 5, 0])
    const ids = pages.flatMap(({ lines }) => lines.map(({ id }) => id))
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a))
  })

  test('does not read all of what is long, and one entry has as much of it as a page can show', async () => {
    const data = { title: 'Long', note: 'x'.repeat(300_000) }
    await project.push([wrong({ data })])
    const line = await newest()
    expect(line).toMatchObject({ reason: 'too_large', path: 'data', title: null, key: null, kind: 'issue' })
    const entry = await quarantine.getEntry(engineer, 'erp', line.id, 'zh-CN')
    expect(entry).toMatchObject({ isWhole: false, message: expect.stringContaining('64 KiB') })
    expect(entry.body.length).toBeLessThan(25_000)
    const original = await quarantine.getOriginal(engineer, 'erp', line.id)
    expect(JSON.parse(original)).toMatchObject({ data })
  })

  test('shows an entry with line breaks, unless that would change a number in it', async () => {
    await project.push([wrong()])
    expect((await quarantine.getEntry(engineer, 'erp', (await newest()).id, 'en')).body).toMatch(
      /^\{\n {2}"id": "wrong/,
    )
    const body = `{"project":"erp","updates":[${JSON.stringify(wrong()).replace('"Issue', '1e400,"x":"Issue')}]}`
    await project.writer.append(Buffer.from(body), await project.grantOf('jira'), 'en')
    expect((await quarantine.getEntry(engineer, 'erp', (await newest()).id, 'en')).body).toContain('1e999')
  })
})

describe('an entry', () => {
  test('that is corrected goes into the ledger in the name of its source, and says who corrected it', async () => {
    const update = wrong()
    await project.push([update], 'testrail')
    const { id } = await newest()
    const fixed = { ...update, data: { title: 'Fixed', status: 'closed' } }
    expect(await replay(id, fixed)).toEqual({ refused: null })
    const [row] = await project.sql.all<{ name: string }>(
      'SELECT s.name FROM ledger l JOIN source s ON s.id = l.source_id WHERE l.update_id = ?',
      update.id,
    )
    expect(row).toEqual({ name: 'testrail' })
    expect(await look()).toMatchObject({ waiting: 0, lines: [] })
    const [resolved] = (await look({ state: 'resolved' })).lines
    expect(resolved).toMatchObject({ id, resolution: 'corrected', resolvedBy: 'Ms engineer' })
    expect(resolved!.resolvedSeq).toBeGreaterThan(0)
    expect(JSON.parse(await quarantine.getOriginal(engineer, 'erp', id))).toEqual(update)
    await expect(replay(id, fixed)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('tells open boards of it', async () => {
    const announced: number[] = []
    const topics = { ...project.services.topics, announce: (id: number) => void announced.push(id) }
    const update = wrong()
    await project.push([update])
    const { id } = await newest()
    const fixed = JSON.stringify({ ...update, data: { title: 'Fixed' } })
    await createQuarantine({ ...project.services, topics }).replay(engineer, 'erp', id, fixed, 'en')
    expect(announced).toEqual([(await project.project()).id])
  })

  test('stays where a correction does not fit either, which says the field in the reader’s language', async () => {
    const update = wrong()
    await project.push([update])
    const { id } = await newest()
    const answer = await quarantine.replay(
      engineer,
      'erp',
      id,
      JSON.stringify({ ...update, data: { status: 'x' } }),
      'zh-CN',
    )
    expect(answer.refused).toMatchObject({ path: 'data.status', message: expect.stringMatching(/\p{Script=Han}/u) })
    expect(await replay(id, null)).toMatchObject({ refused: { path: 'data.status' } })
    expect(await look()).toMatchObject({ waiting: 1 })
    expect((await project.database.quarantined.findMany()).length).toBe(1)
  })

  test.each([
    ['text', 'hello', { code: 'not_json' }],
    ['a list', '[]', { code: 'not_one_update' }],
    ['null', 'null', { code: 'not_one_update' }],
    ['a second update behind it', '{},{}', { code: 'not_json' }],
    ['lists in one another', '['.repeat(200) + ']'.repeat(200), { code: 'nested' }],
  ])('is not corrected with %s', async (_, written, why) => {
    await project.push([wrong()])
    const { id } = await newest()
    await expect(replay(id, written)).rejects.toMatchObject({ code: 'invalid', path: 'body', why })
  })

  test('that is discarded is kept with the reason and who said so, and can be tried again', async () => {
    await project.push([wrong()])
    const { id } = await newest()
    await quarantine.discard(engineer, 'erp', id, 'a test of the tool')
    await expect(quarantine.discard(engineer, 'erp', id, 'again')).rejects.toMatchObject({ code: 'conflict' })
    const resolved = await look({ state: 'resolved' })
    expect(resolved.lines).toMatchObject([
      { id, resolution: 'discarded', note: 'a test of the tool', resolvedBy: 'Ms engineer', resolvedSeq: null },
    ])
    expect(await quarantine.getEntry(engineer, 'erp', id, 'en')).toMatchObject({ next: null })
    expect(await replay(id, buildUpdate({ id: `after-${id}` }))).toEqual({ refused: null })
  })

  test('leads to the next of its kind', async () => {
    await project.push([wrong(), unknown(), wrong()])
    const [third, , first] = (await look()).lines
    expect((await quarantine.getEntry(engineer, 'erp', third!.id, 'en')).next).toBe(first!.id)
    expect((await quarantine.getEntry(engineer, 'erp', first!.id, 'en')).next).toBeNull()
  })
})

describe('a group', () => {
  test('is tried again up to what somebody saw, and what still does not fit stays', async () => {
    await project.push([wrong(), wrong()])
    const [group] = (await look()).groups
    // As a release that knows more would find them.
    const [fits] = await project.database.quarantined.findMany({ orderBy: { id: 'asc' } })
    const body = JSON.stringify(buildUpdate({ id: `fits-${told}` }))
    await project.database.quarantined.update({ where: { id: fits!.id }, data: { body } })
    await project.push([wrong()])
    const request = { reason: group!.reason, source: group!.source, upTo: group!.newest, after: 0 }
    const answer = await quarantine.replayGroup(engineer, 'erp', request, 'en')
    expect(answer).toEqual({ applied: 1, refused: 1, goOnAfter: null })
    expect(await look()).toMatchObject({ waiting: 2 })
    expect((await look({ state: 'resolved' })).lines).toMatchObject([
      { id: fits!.id, resolution: 'replayed', resolvedBy: 'Ms engineer' },
    ])
  })

  test('of very many is tried a part at a time, and says where to go on', async () => {
    for (let part = 0; part < 3; part++) await project.push(Array.from({ length: 700 }, () => wrong()))
    const [group] = (await look()).groups
    const request = { reason: group!.reason, source: group!.source, upTo: group!.newest, after: 0 }
    const first = await quarantine.replayGroup(engineer, 'erp', request, 'en')
    expect(first).toMatchObject({ applied: 0, refused: 2_000, goOnAfter: expect.any(Number) })
    const rest = await quarantine.replayGroup(engineer, 'erp', { ...request, after: first.goOnAfter! }, 'en')
    expect(rest).toEqual({ applied: 0, refused: 100, goOnAfter: null })
  })

  test('is discarded with one reason, and nothing else is', async () => {
    await project.push([wrong(), unknown(), wrong()])
    const group = (await look()).groups.find(({ reason }) => reason === 'invalid')!
    const request = { reason: group.reason, source: group.source, upTo: group.newest, after: 0 }
    await project.push([wrong()])
    expect(await quarantine.discardGroup(engineer, 'erp', request, 'wrong project')).toBe(2)
    expect((await look()).lines.map(({ reason }) => reason)).toEqual(['invalid', 'unknown_kind'])
    expect((await look({ state: 'resolved' })).lines).toMatchObject([
      { note: 'wrong project' },
      { note: 'wrong project' },
    ])
    expect(await quarantine.discardGroup(engineer, 'erp', { ...request, source: 'nobody' }, 'x')).toBe(0)
  })
})

test('nobody at the customer finds it', async () => {
  await project.push([wrong()])
  const { id } = await newest()
  const group = { reason: 'invalid' as const, source: 'jira', upTo: id, after: 0 }
  for (const role of ['executive', 'sponsor'])
    for (const attempt of [
      (scope: Scope) => quarantine.count(scope, 'erp'),
      (scope: Scope) => quarantine.getPage(scope, 'erp', quarantineRequestSchema.parse({}), 'en'),
      (scope: Scope) => quarantine.getEntry(scope, 'erp', id, 'en'),
      (scope: Scope) => quarantine.getOriginal(scope, 'erp', id),
      (scope: Scope) => quarantine.replay(scope, 'erp', id, null, 'en'),
      (scope: Scope) => quarantine.replayGroup(scope, 'erp', group, 'en'),
      (scope: Scope) => quarantine.discard(scope, 'erp', id, 'x'),
      (scope: Scope) => quarantine.discardGroup(scope, 'erp', group, 'x'),
    ])
      await expect(attempt(people[role]!)).rejects.toMatchObject({ code: 'not_found' })
  expect(await quarantine.count(people.administrator!, 'erp')).toBe(1)
})

test('what an address says that is nothing is as if it were not said', () => {
  expect(quarantineRequestSchema.parse({ state: 'x', reason: 'y', source: '', page: '-3' })).toEqual({
    state: 'waiting',
    page: 1,
  })
  expect(quarantineRequestSchema.parse({ state: 'resolved', reason: 'invalid', page: '2' })).toEqual({
    state: 'resolved',
    reason: 'invalid',
    page: 2,
  })
})
