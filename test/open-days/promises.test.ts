import { expect, test } from 'vitest'
import { listEarlierPromises } from '../../server/open-days/promises/list-promises.ts'
import { openTestOpenDays, type TestOpenDays } from '../factories/open-test-open-days.ts'

const dayMs = 86_400_000
const shanghai = 'Asia/Shanghai'

/** Two promises made at a closed open day, and the one two weeks later. */
async function nextOpenDay(world: TestOpenDays) {
  const first = await world.begin()
  for (const [title, dueOn] of [
    ['A list of interfaces', '2026-11-28'],
    ['Faster reports', '2026-12-04'],
  ] as const)
    await world.outcomes.savePromise(world.scope, 'erp', first.key, null, { title, owner: 'Chen Jing', dueOn })
  await world.outcomes.close(world.scope, 'erp', first.key)
  world.clock.now += 14 * dayMs
  const next = await world.begin()
  const [list, reports] = await listEarlierPromises(world.services, next, shanghai)
  return { first, next, list: list!, reports: reports! }
}

const earlier = (world: TestOpenDays, openDay: Parameters<typeof listEarlierPromises>[1]) =>
  listEarlierPromises(world.services, openDay, shanghai)

test('what was promised opens the next open day, and is judged there: kept, or not kept and why', async () => {
  await using world = await openTestOpenDays()
  const { next, list, reports } = await nextOpenDay(world)
  expect([list, reports]).toMatchObject([
    { title: 'A list of interfaces', state: 'open', madeOn: '2026-11-22' },
    { title: 'Faster reports', state: 'open', madeOn: '2026-11-22' },
  ])
  const judge = (id: string, judgement: Parameters<typeof world.outcomes.judgePromise>[4]) =>
    world.outcomes.judgePromise(world.scope, 'erp', next.key, id, judgement)
  await judge(list.id, { state: 'kept' })
  await judge(reports.id, { state: 'broken', note: 'The vendor of the database is late' })
  expect(await earlier(world, next)).toMatchObject([
    { state: 'kept', judgedOn: '2026-12-06' },
    { state: 'broken', note: 'The vendor of the database is late' },
  ])
  expect((await world.board()).commitments).toMatchObject({
    open: 0,
    items: [
      { title: 'Faster reports', status: 'broken', note: 'The vendor of the database is late', closedOn: '2026-12-06' },
      { title: 'A list of interfaces', status: 'closed', closedOn: '2026-12-06' },
    ],
  })
})

test('the room looks again when a promise is judged, and what was said too soon can be taken back', async () => {
  await using world = await openTestOpenDays()
  const { next, list } = await nextOpenDay(world)
  const judge = (judgement: Parameters<typeof world.outcomes.judgePromise>[4]) =>
    world.outcomes.judgePromise(world.scope, 'erp', next.key, list.id, judgement)
  await judge({ state: 'kept' })
  expect(world.rooms.newest(next.id)).toBe(1)
  await judge({ state: 'kept' })
  expect(world.rooms.newest(next.id)).toBe(1)
  await judge({ state: 'open' })
  expect((await earlier(world, next))[0]).toMatchObject({ state: 'open', judgedOn: null })
  expect((await world.board()).commitments).toMatchObject({ open: 2, items: [{ closedOn: null }, { closedOn: null }] })
})

test('a recap tells how promises stood on its day, whatever is said of them later', async () => {
  await using world = await openTestOpenDays()
  const { first, next, list, reports } = await nextOpenDay(world)
  await world.outcomes.judgePromise(world.scope, 'erp', next.key, list.id, { state: 'kept' })
  await world.outcomes.close(world.scope, 'erp', next.key)
  world.clock.now += 14 * dayMs
  const third = await world.begin()
  await world.outcomes.judgePromise(world.scope, 'erp', third.key, reports.id, { state: 'broken' })
  const states = async (key: string) => {
    const { judged, promises } = await world.recap.get(world.scope, 'erp', key)
    return { judged: judged.map(({ state }) => state), promises: promises.map(({ state }) => state) }
  }
  expect(await states(next.key)).toEqual({ judged: ['kept', 'open'], promises: [] })
  // Where they were made, how they stand now.
  expect(await states(first.key)).toEqual({ judged: [], promises: ['kept', 'broken'] })
  // What was kept before is told once; what was open is there again.
  expect(await earlier(world, third)).toMatchObject([{ title: 'Faster reports', state: 'broken' }])
})

test('a draft cannot be judged, nor a promise of another project', async () => {
  await using world = await openTestOpenDays()
  const { key } = await world.begin()
  const promise = { title: 'A list', owner: 'Chen Jing', dueOn: '2026-12-01' }
  await world.outcomes.savePromise(world.scope, 'erp', key, null, promise)
  const { id } = await world.database.openDayPromise.findFirstOrThrow()
  for (const wrong of [id, 'nothing'])
    await expect(world.outcomes.judgePromise(world.scope, 'erp', key, wrong, { state: 'kept' })).rejects.toMatchObject({
      code: 'not_found',
    })
})
