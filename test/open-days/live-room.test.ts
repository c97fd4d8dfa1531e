import { afterEach, describe, expect, test } from 'vitest'
import { findFollowedRoom } from '../../server/open-days/room/find-followed-room.ts'
import { newestOf } from '../factories/newest-of.ts'
import { openTestRoom, type TestRoom } from '../factories/open-test-room.ts'

let room: TestRoom
afterEach(() => room.close())

const issue = (id: string) => ({
  id,
  kind: 'issue',
  key: id,
  at: '2026-11-20T09:00:00+08:00',
  data: { title: id, status: 'open', severity: 'critical' },
})
/** A push, with the announcement that the process makes of it. */
async function push(id: string) {
  const { version } = await room.push([issue(id)])
  room.versions.announce((await room.project()).id, version)
  return version
}

describe('whoever follows a room', () => {
  test('is told where it is at once, and of each change of the stage', async () => {
    room = await openTestRoom()
    await room.take('one')
    await room.go('one', 'issues')
    const follower = room.follow()
    expect(await follower.next()).toMatchObject({ slide: 'issues', driver: 'one', open: true, revision: 2 })
    await room.go('one', 'questions')
    expect(await follower.next()).toMatchObject({ slide: 'questions', revision: 3 })
    follower.end()
  })

  test('is told that the day has ended where the project is, so that the slides are looked at again', async () => {
    room = await openTestRoom({ now: Date.parse('2026-11-22T23:59:00+08:00') })
    await room.push([{ ...issue('A'), kind: 'action', data: { title: 'Master data', dueOn: '2026-11-22' } }])
    const follower = room.follow('audience')
    const before = await follower.next()
    const shown = await room.console()
    expect([before.stage, shown.board.actions.overdue]).toEqual([shown.room.stage, 0])
    room.clock.now += 60_000
    let told = await follower.next()
    while (told.stage === before.stage) told = await follower.next()
    const next = await room.console()
    expect([told.stage, told.version, next.board.actions.overdue]).toEqual([next.room.stage, before.version, 1])
    follower.end()
  })

  test('at a console hears of every decision and promise that a colleague writes down or takes back, and nobody else does', async () => {
    room = await openTestRoom()
    const [colleague, phone] = [room.follow(), room.follow('audience')]
    let { outcomes: known } = await colleague.next()
    const { outcomes: shown } = await phone.next()
    const at = [room.scope, 'erp', room.key] as const
    const words = async (what: 'decisions' | 'made') => (await room.console())[what].map(({ id }) => id)
    const promise = { title: 'Master data is reconciled', owner: 'Chen', dueOn: '2026-12-01' }
    for (const write of [
      () => room.outcomes.addDecision(...at, { text: 'Foshan first' }),
      () => room.outcomes.savePromise(...at, null, promise),
      async () => room.outcomes.removeDecision(...at, (await words('decisions'))[0]!),
      async () => room.outcomes.removePromise(...at, (await words('made'))[0]!),
    ]) {
      await write()
      const told = await colleague.next()
      expect(told.outcomes).toBeGreaterThan(known)
      known = told.outcomes
      expect((await phone.next()).outcomes).toBe(shown)
    }
    colleague.end()
    phone.end()
  })

  test('lands on the right slide after having been away', async () => {
    room = await openTestRoom()
    await room.take('one')
    const follower = room.follow('audience')
    await follower.next()
    for (const slide of ['issues', 'questions', 'title', 'questions']) await room.go('one', slide)
    // However many were missed, the next word is the newest.
    let told = await follower.next()
    while (told.revision < 5) told = await follower.next()
    expect(told.slide).toBe('questions')
    follower.end()
    const back = room.follow('audience')
    expect(await back.next()).toMatchObject({ slide: 'questions', revision: 5 })
    back.end()
  })

  test('in the audience is not told who drives', async () => {
    room = await openTestRoom()
    await room.take('one')
    const [phone, console] = [room.follow('audience'), room.follow('team')]
    expect(await phone.next()).toMatchObject({ driver: null, driverName: null })
    expect(await console.next()).toMatchObject({ driver: 'one', driverName: 'Daylight', followers: 1 })
    phone.end()
    console.end()
  })

  test('is told of many votes together', async () => {
    room = await openTestRoom()
    const follower = room.follow()
    await follower.next()
    const tokens = await Promise.all(Array.from({ length: 30 }, () => room.join()))
    await room.audience.ask(room.code, tokens[0]!, { text: 'When?' })
    const id = (await room.console()).questions[0]!.id
    await Promise.all(tokens.map((token) => room.audience.vote(room.code, token, id, true)))
    let [events, told] = [1, await follower.next()]
    while (told.questions < 31) [events, told] = [events + 1, await follower.next()]
    expect(events).toBeLessThan(15)
    follower.end()
  })

  test('sees figures change with a push, and not while they are frozen', async () => {
    room = await openTestRoom()
    await room.take('one')
    await push('A')
    const follower = room.follow()
    const first = await follower.next()
    const second = await push('B')
    expect((await follower.next()).version).toBe(second)
    expect(second).toBe(first.version + 1)

    await room.freeze('one', true)
    expect(await follower.next()).toMatchObject({ frozenVersion: second, version: second })
    await push('C')
    await room.go('one', 'issues')
    expect(await follower.next()).toMatchObject({ slide: 'issues', version: second })
    const held = await room.console()
    expect([held.board.version, held.board.issues.open, held.room.frozenVersion]).toEqual([second, 2, second])
    const token = await room.join()
    expect((await room.audience.open(room.code, token))!.board.issues.open).toBe(2)

    await room.freeze('one', false)
    expect(await follower.next()).toMatchObject({ frozenVersion: null, version: second + 1 })
    expect((await room.console()).board.issues.open).toBe(3)
    follower.end()
  })

  test('sees what another process changed, also where nobody announced it', async () => {
    room = await openTestRoom()
    const follower = room.follow()
    await follower.next()
    await room.database.room.update({ where: { openDayId: room.id }, data: { slide: 'issues', revision: 7 } })
    expect(await follower.next()).toMatchObject({ slide: 'issues', revision: 7 })
    follower.end()
  })

  test('is counted while they are there', async () => {
    room = await openTestRoom()
    const phones = Array.from({ length: 50 }, () => room.follow('audience'))
    await Promise.all(phones.map((phone) => phone.next()))
    expect(room.live.followers(room.id)).toBe(50)
    for (const phone of phones) phone.end()
    expect(room.live.followers(room.id)).toBe(0)
  })

  test('is remembered by two numbers, however large the boards are that an open day keeps', async () => {
    room = await openTestRoom()
    const { projectId } = await room.database.openDay.update({
      where: { id: room.id },
      data: { sealedBoard: 'x'.repeat(100_000) },
    })
    const token = await room.join()
    for (const follower of [
      { as: 'team', scope: room.scope, project: 'erp', openDay: room.key },
      { as: 'audience', code: room.code, token },
    ] as const)
      expect(await findFollowedRoom(room, follower)).toEqual({ id: room.id, projectId })
  })

  test('of a room that does not exist is told nothing', async () => {
    room = await openTestRoom()
    const told = newestOf<unknown>((hear) => room.live.listen({ id: 999, projectId: 1 }, 'team', hear))
    expect(await told.next()).toBeNull()
    told.end()
  })
})
