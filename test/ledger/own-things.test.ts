import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFolded, readThings } from '../../server/facts/read-folded.ts'
import { refold } from '../../server/facts/refold.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { listQuarantine } from '../../server/ledger/list-quarantine.ts'
import { replayAll } from '../../server/ledger/replay-quarantined.ts'
import { requireProject } from '../../server/projects/granted.ts'
import { openTestProject, type TestProject } from '../factories/open-test-project.ts'

/** Pushes as Daylight itself does: a source like any other, but without a key. */
async function pushOwn(project: TestProject, updates: unknown[]) {
  const { id, key, timeZone } = await project.project()
  const { id: sourceId } = await project.database.source.upsert({
    where: { projectId_name: { projectId: id, name: 'daylight' } },
    create: { projectId: id, name: 'daylight' },
    update: {},
  })
  const grant = {
    source: 'daylight',
    kinds: null,
    projects: [{ id, key, timeZone, sourceId, sourceVisibility: 'customer' as const }],
  }
  return project.writer.append(Buffer.from(JSON.stringify({ project: key, updates })), grant, 'en')
}

const promise = (id: string, day: number, data: Record<string, unknown> | null) => ({
  id,
  kind: 'commitment',
  key: 'open-day/7',
  at: `2026-10-${String(day).padStart(2, '0')}T12:00:00+08:00`,
  data,
})
const score = (id: string, day: number, data: Record<string, unknown> | null) => ({
  ...promise(id, day, data && { survey: 'Pulse', question: 'Q', scale: 'csat5', ...data }),
  kind: 'response',
})

describe('a thing that Daylight itself began', () => {
  let project: TestProject
  beforeAll(async () => {
    project = await openTestProject()
    await pushOwn(project, [promise('own-1', 5, { title: 'A list of open points', status: 'open' })])
  })
  afterAll(() => project.close())

  test('takes nothing from another source: neither a new status nor a retraction, however dated', async () => {
    const { receipts } = await project.push([
      promise('a', 6, { status: 'kept' }),
      promise('b', 1, { owner: 'Somebody' }),
      promise('c', 7, null),
      promise('d', 31, null),
    ])
    expect(receipts).toMatchObject(
      ['a', 'b', 'c', 'd'].map((id) => ({ id, status: 'quarantined', reason: 'not_yours', path: 'key' })),
    )
    expect((await project.board()).commitments).toMatchObject({ total: 1, open: 1, kept: 0 })
  })

  test('takes it from Daylight', async () => {
    const { receipts } = await pushOwn(project, [promise('own-2', 8, { status: 'kept' })])
    expect(receipts).toMatchObject([{ status: 'applied' }])
    expect((await project.board()).commitments).toMatchObject({ total: 1, open: 0, kept: 1 })
  })

  test('is not got at by a replay either', async () => {
    const { database, sql, writer, clock } = project
    const granted = await requireProject(operatorScope(), sql, 'erp', 'manageConnections')
    const services = { database, sql, writer, now: clock.now, by: null, language: 'en' as const }
    const replayed = await replayAll(granted, services)
    expect(replayed.map(({ receipt }) => receipt)).toMatchObject(
      Array.from({ length: 4 }, () => ({ status: 'quarantined', reason: 'not_yours' })),
    )
    expect(await listQuarantine(granted, sql)).toHaveLength(4)
    expect((await project.board()).commitments.kept).toBe(1)
  })
})

test('what another source wrote to its key before counts no more once Daylight speaks of it', async () => {
  await using project = await openTestProject()
  const foreign = [score('f-1', 1, { score: 1 }), score('f-2', 9, { score: 2, comment: 'forged' })]
  await project.push(foreign)
  expect((await project.board()).satisfaction.surveys).toMatchObject([{ csat: { score: 0, n: 1 } }])
  await pushOwn(project, [score('own-1', 5, { score: 5 })])
  expect((await project.board()).satisfaction.surveys).toMatchObject([
    { csat: { score: 1, n: 1 }, sources: ['daylight'] },
  ])
  // Sent again, it is known as it was; nothing new is taken.
  const { receipts } = await project.push([...foreign, score('f-3', 10, null)])
  expect(receipts).toMatchObject([{ status: 'duplicate' }, { status: 'duplicate' }, { reason: 'not_yours' }])
  expect((await project.board()).satisfaction.surveys).toMatchObject([{ csat: { score: 1, n: 1 } }])
})

test('what counts of a thing does not depend on whether Daylight or another source came first', async () => {
  const sent = fc.record({
    own: fc.boolean(),
    day: fc.integer({ min: 1, max: 4 }),
    score: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  })
  const deliveries = fc
    .array(sent, { minLength: 2, maxLength: 10 })
    .map((all) => all.map((one, index) => ({ ...one, id: `u-${index}` })))
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  await fc.assert(
    fc.asyncProperty(deliveries, async (orders) => {
      const seen = []
      for (const order of orders) {
        await using project = await openTestProject()
        for (const { own, day, score: given, id } of order) {
          const update = score(id, day, given === null ? null : { score: given })
          await (own ? pushOwn(project, [update]) : project.push([update]))
        }
        const stored = await project.project()
        const { series } = await readFolded(project.sql, stored.id)
        const things = await readThings(project.sql, stored.id, ['response'])
        const again = await refold(project.sql, stored)
        expect(again.things).toEqual(things)
        const daysOf = (all: typeof series) =>
          all.map(({ name, days }) => ({ name, days })).sort((a, b) => (a.name < b.name ? -1 : 1))
        expect(daysOf(again.series)).toEqual(daysOf(series))
        seen.push({ things, series: daysOf(series) })
      }
      expect(seen[1]).toEqual(seen[0])
    }),
    { numRuns: 25 },
  )
})
