import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LifeEntry, ThingView } from '../../server/contract/things.ts'
import { readThingsFor } from '../../server/facts/read-folded.ts'
import { readThing } from '../../server/facts/read-thing.ts'
import { facts } from '../../server/facts/registry.ts'
import { keyScope, operatorScope } from '../../server/identity/scope.ts'
import { requireProject } from '../../server/projects/granted.ts'
import { arbitraryDelivery, longHistories } from '../factories/arbitrary-updates.ts'
import { buildUpdate, openTestProject, type TestProject } from '../factories/open-test-project.ts'

const today = '2026-11-22'
const told = [...facts.values()].filter(({ thing }) => thing)

/** The project as the delivery team and as a customer read it. */
async function readersOf(project: TestProject) {
  const { id } = await project.project()
  return {
    team: await requireProject(operatorScope(), project.sql, 'erp'),
    customer: await requireProject(keyScope('jira', new Set([id])), project.sql, 'erp'),
  }
}

async function read(project: TestProject, kind: string, key: string, { as = 'team', page = 1 } = {}) {
  const readers = await readersOf(project)
  return readThing(project.sql, { project: readers[as as 'team'], kind, key, page, today })
}
const found = async (...of: Parameters<typeof read>) => (await read(...of))!

/** Every entry of a life, as it was lived. */
async function lifeOf(project: TestProject, as: string, { kind, key, life }: ThingView) {
  const pages: LifeEntry[][] = []
  for (let page = life.pages; page >= 1; page--)
    pages.push((await found(project, kind, key, { as, page })).life.entries.toReversed())
  return pages.flat()
}

/** What the fields are after all entries. */
function after(entries: readonly LifeEntry[]) {
  const fields: Record<string, unknown> = {}
  for (const { changes } of entries)
    for (const { field, from, to } of changes) {
      expect(fields[field] ?? null).toEqual(from)
      fields[field] = to
    }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

test('a life ends with how the thing stands, for each reader, in whatever order its updates arrived', async () => {
  const deliveries = longHistories.chain((all) => arbitraryDelivery(all))
  await fc.assert(
    fc.asyncProperty(deliveries, async (batches) => {
      await using project = await openTestProject()
      for (const batch of batches) for (const { update, source } of batch) await project.push([update], source)
      const readers = await readersOf(project)
      for (const [as, reader] of Object.entries(readers))
        for (const fact of told) {
          const things = await readThingsFor(project.sql, reader, fact)
          for (const { key, state } of things) {
            if (state.internal && as === 'customer') continue
            const thing = await found(project, fact.name, key, { as })
            const said = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0)
            const fields = Object.keys(fact.shown.data)
              .map((field) => [field, state.data[field]] as const)
              .filter(([, value]) => said(value))
            expect(thing.fields).toEqual(Object.fromEntries(fields))
            expect(after(await lifeOf(project, as, thing))).toEqual(thing.fields)
          }
        }
    }),
    { numRuns: 10 },
  )
})

const on = (day: number, kind: string, key: string, data: object | null, given: object = {}) =>
  buildUpdate({
    kind,
    key,
    data: data as Record<string, unknown>,
    at: `2026-11-${String(day).padStart(2, '0')}T12:00:00+08:00`,
    ...given,
  })

test('a life says when something was true, what it was before, and which source said so', async () => {
  await using project = await openTestProject()
  await project.push([on(9, 'issue', 'E-1', { status: 'closed' }), on(7, 'issue', 'E-1', { severity: 'major' })])
  await project.push([on(3, 'issue', 'E-1', { title: 'Totals differ', severity: 'critical' })], 'excel')
  // Nothing that was not so before.
  await project.push([on(8, 'issue', 'E-1', { severity: 'major' })])
  const { life, since, standing } = await found(project, 'issue', 'E-1')
  expect(life).toMatchObject({ page: 1, pages: 1, total: 3, updates: 4, isCut: false })
  expect(life.entries.map(({ on: day, source, changes }) => [day, source, changes])).toEqual([
    ['2026-11-09', 'jira', [{ field: 'status', from: null, to: 'closed' }]],
    ['2026-11-07', 'jira', [{ field: 'severity', from: 'critical', to: 'major' }]],
    [
      '2026-11-03',
      'excel',
      [
        { field: 'title', from: null, to: 'Totals differ' },
        { field: 'severity', from: null, to: 'critical' },
      ],
    ],
  ])
  expect([since, standing]).toEqual([
    '2026-11-09',
    expect.objectContaining({ status: 'closed', openedOn: '2026-11-03' }),
  ])
})

test('a life begins anew after its thing was retracted', async () => {
  await using project = await openTestProject()
  await project.push([
    on(1, 'issue', 'E-1', { title: 'Before' }),
    on(2, 'issue', 'E-1', null),
    on(3, 'issue', 'E-1', { title: 'After' }),
  ])
  const { life } = await found(project, 'issue', 'E-1')
  expect(life.entries.map(({ changes }) => changes)).toEqual([[{ field: 'title', from: null, to: 'After' }]])
})

test('nobody finds what was never told of or was retracted, nor a customer what is internal', async () => {
  await using project = await openTestProject()
  await project.push([
    on(1, 'issue', 'gone', { title: 'Gone' }),
    on(2, 'issue', 'gone', null),
    on(1, 'issue', 'own', { title: 'Ours' }, { visibility: 'internal' }),
    on(1, 'declaration', 'health', { health: 'good' }),
  ])
  for (const [kind, key] of [
    ['issue', 'gone'],
    ['issue', 'never'],
    ['declaration', 'health'],
    ['nothing', 'own'],
  ] as const)
    for (const as of ['team', 'customer'])
      expect([kind, key, await read(project, kind, key, { as })]).toEqual([kind, key, null])
  expect(await found(project, 'issue', 'own')).toMatchObject({ title: 'Ours', internal: true })
  expect(await read(project, 'issue', 'own', { as: 'customer' })).toBeNull()
  // What an internal one is called among the others names none either.
  expect(await read(project, 'issue', 'internal-1', { as: 'customer' })).toBeNull()
})

test('a customer reads nothing that was said while a thing was internal, nor who its internal sources are', async () => {
  await using project = await openTestProject()
  await project.grantOf('backlog', 'internal')
  await project.push([
    on(1, 'issue', 'E-1', { title: 'Their fault', module: 'finance' }, { visibility: 'internal' }),
    on(2, 'issue', 'E-1', { title: 'Totals differ' }, { visibility: 'customer' }),
  ])
  await project.push([on(3, 'issue', 'E-1', { status: 'closed' })], 'backlog')
  const { life, source, sources } = await found(project, 'issue', 'E-1', { as: 'customer' })
  expect([source, sources]).toEqual([null, ['jira']])
  expect(life.entries.map(({ source: of, changes }) => [of, changes.map(({ from, to }) => [from, to])])).toEqual([
    [null, [[null, 'closed']]],
    [
      'jira',
      [
        [null, 'Totals differ'],
        [null, 'finance'],
      ],
    ],
  ])
  const team = await found(project, 'issue', 'E-1')
  expect(team.sources).toEqual(['backlog', 'jira'])
  expect(team.life.entries.map(({ source: of }) => of)).toEqual(['backlog', 'jira', 'jira'])
  expect(JSON.stringify(team.life)).toContain('Their fault')
})

test('what names a thing and what it names hangs on it, what needs somebody first', async () => {
  await using project = await openTestProject()
  await project.push([
    on(1, 'issue', 'E-1', { title: 'Totals differ', milestone: 'go' }),
    on(1, 'issue', 'E-10', { title: 'Another', milestone: 'go', status: 'closed' }),
    on(1, 'milestone', 'go', { title: 'Go-live', plannedOn: '2026-12-01', forecastOn: '2026-12-14', change: 'C-2' }),
    on(1, 'change', 'C-1', { title: 'More', milestones: ['go', 'later'], status: 'approved' }),
    on(1, 'test', 'T-1', { title: 'Posts', status: 'passed', defect: 'E-1', cycle: '2' }),
    on(1, 'test', 'T-2', { title: 'Reverses', status: 'failed', defect: 'E-1', cycle: '2' }),
    on(1, 'test', 'T-3', { title: 'Own', status: 'failed', defect: 'E-1' }, { visibility: 'internal' }),
    on(1, 'test', 'T-4', { title: 'Says E-1', status: 'failed', defect: 'E-10' }),
  ])
  const keysOf = ({ hanging }: ThingView) =>
    hanging.map(({ kind, total, items }) => [kind, total, items.map(({ key }) => key)])
  const issue = await found(project, 'issue', 'E-1', { as: 'customer' })
  expect(keysOf(issue)).toEqual([
    ['milestone', 1, ['go']],
    ['test', 2, ['T-2', 'T-1']],
  ])
  expect(issue.hanging[1]!.states).toEqual({ failed: 1, passed: 1 })
  expect(issue.hanging[0]!.items[0]).toMatchObject({ title: 'Go-live', standing: { slipDays: 13, moved: 0 } })
  expect(keysOf(await found(project, 'issue', 'E-1'))).toEqual([
    ['milestone', 1, ['go']],
    ['test', 3, ['T-2', 'T-3', 'T-1']],
  ])
  expect(keysOf(await found(project, 'test', 'T-1'))).toEqual([['issue', 1, ['E-1']]])
  // Whichever of the two names the other; of what nobody told of, only the key is known.
  expect(keysOf(await found(project, 'milestone', 'go'))).toEqual([
    ['issue', 2, ['E-1', 'E-10']],
    ['change', 2, ['C-1', 'C-2']],
  ])
  expect((await found(project, 'change', 'C-1')).hanging).toMatchObject([
    { kind: 'milestone', total: 2, items: [{ key: 'go' }, { key: 'later', title: null, standing: null }] },
  ])
})

test('a key with every character that a pattern or JSON knows finds what names it, and nothing else', async () => {
  await using project = await openTestProject()
  const keys = ['100%', 'a_b', 'a!b', '"quoted"', 'back\\slash', '问题/1#2', 'axb', '1000']
  await project.push(keys.map((key) => on(1, 'issue', key, { title: key })))
  await project.push(keys.map((key) => on(1, 'test', `of ${key}`, { title: key, defect: key })))
  for (const key of keys)
    expect((await found(project, 'issue', key)).hanging.flatMap(({ items }) => items.map((one) => one.key))).toEqual([
      `of ${key}`,
    ])
})

test('of very many things that name one it tells twenty, and how many there are', async () => {
  await using project = await openTestProject()
  await project.push([on(1, 'issue', 'E-1', { title: 'Totals differ' })])
  await project.push(
    Array.from({ length: 900 }, (_, nth) =>
      on(2, 'test', `T-${nth}`, { defect: 'E-1', status: nth % 3 ? 'passed' : 'blocked' }),
    ),
  )
  const [cases] = (await found(project, 'issue', 'E-1')).hanging
  expect([cases!.total, cases!.states, cases!.items.length]).toEqual([900, { blocked: 300, passed: 600 }, 20])
})

test('a life of many entries comes in pages, the last of which is how it began', async () => {
  await using project = await openTestProject()
  await project.push(
    Array.from({ length: 45 }, (_, nth) => on(1 + (nth % 20), 'issue', 'E-1', { title: `Title ${nth}` })),
  )
  const lengths: number[] = []
  for (const page of [1, 2, 3, 99]) {
    const { life } = await found(project, 'issue', 'E-1', { page })
    expect([life.total, life.pages]).toEqual([45, 3])
    lengths.push(life.entries.length)
  }
  expect(lengths).toEqual([20, 20, 5, 5])
})

test('of a thing with very many updates the newest are read, from the state before them', async () => {
  await using project = await openTestProject()
  const many = 13_500
  const start = Date.parse('2026-01-01T00:00:00Z')
  for (let from = 0; from < many; from += 300)
    await project.push(
      Array.from({ length: 300 }, (_, nth) =>
        buildUpdate({
          key: 'E-1',
          id: `u-${from + nth}`,
          at: new Date(start + (from + nth) * 60_000).toISOString(),
          data: from + nth === 0 ? { module: 'finance' } : { title: `Title ${from + nth}` },
        }),
      ),
    )
  const thing = await found(project, 'issue', 'E-1')
  expect(thing.fields).toEqual({ title: `Title ${many - 1}`, module: 'finance' })
  expect(thing.life.isCut).toBe(true)
  expect(thing.life.updates).toBeGreaterThan(9_000)
  expect(thing.life.updates).toBeLessThan(many)
  const last = await found(project, 'issue', 'E-1', { page: thing.life.pages })
  // Its oldest entry knows what was before it.
  expect(last.life.entries.at(-1)!.changes).toEqual([
    { field: 'title', from: expect.stringMatching(/^Title \d+$/), to: expect.stringMatching(/^Title \d+$/) },
  ])
})

test('long texts and lists are cut where a line tells of them, and never within a character', async () => {
  await using project = await openTestProject()
  const long = `${'x'.repeat(59)}😀${'y'.repeat(300)}`
  const milestones = Array.from({ length: 9 }, (_, nth) => `M-${nth}`)
  await project.push([on(1, 'change', 'C-1', { title: long, milestones })])
  const { life, fields } = await found(project, 'change', 'C-1')
  expect(fields.title).toBe(long)
  expect(life.entries[0]!.changes).toEqual([
    { field: 'title', from: null, to: `${'x'.repeat(59)}…` },
    { field: 'milestones', from: null, to: [...milestones.slice(0, 5), '…'] },
  ])
})
