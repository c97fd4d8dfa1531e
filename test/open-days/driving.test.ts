import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { streamOfDriver } from '../../server/open-days/room/stream-of-driver.ts'
import { openTestRoom, outcomesOf, type TestRoom } from '../factories/open-test-room.ts'

let room: TestRoom
afterEach(async () => {
  vi.useRealTimers()
  await room.close()
})

const seconds = (count: number) => count * 1_000

describe('the wheel of a room', () => {
  test('goes to one of many consoles that take it at the same moment', async () => {
    room = await openTestRoom()
    const outcomes = await outcomesOf(Array.from({ length: 20 }, (_, nth) => room.take(`tab-${nth}`)))
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1)
    expect(outcomes.filter((one) => one === 'conflict')).toHaveLength(19)
    const { driver, revision } = await room.row()
    expect([driver, revision]).toEqual([`tab-${outcomes.indexOf('done')}`, 1])
  })

  test('is not taken from a driver who is alive, unless exactly that driver is named', async () => {
    room = await openTestRoom()
    await room.take('one')
    room.clock.now += seconds(9)
    await room.beat('one')
    room.clock.now += seconds(9)
    expect(await outcomesOf([room.take('two'), room.take('two', 'somebody else')])).toEqual(['conflict', 'conflict'])
    const [first, second] = await outcomesOf([room.take('two', 'one'), room.take('three', 'one')])
    expect([first, second].sort()).toEqual(['conflict', 'done'])
    expect(await outcomesOf([room.go('one', 'issues'), room.beat('one')])).toEqual(['conflict', 'conflict'])
  })

  test('is free for the next console when the driver’s browser died', async () => {
    room = await openTestRoom()
    await room.take('one')
    await room.go('one', 'issues')
    room.clock.now += seconds(9)
    expect(await outcomesOf([room.take('two')])).toEqual(['conflict'])
    expect((await room.console()).room).toMatchObject({ driver: 'one', driverIsGone: false })
    room.clock.now += seconds(1)
    expect((await room.console()).room).toMatchObject({ driver: 'one', driverIsGone: true })
    const withheld = { driver: null, driverName: null, driverIsGone: false }
    expect((await room.audience.open(room.code, await room.join()))!.room).toMatchObject(withheld)
    expect((await room.room.getProjection(room.scope, 'erp', room.key)).room).toMatchObject(withheld)
    expect(await outcomesOf([room.take('two'), room.take('three')])).toEqual(['done', 'conflict'])
    // The place is not lost, and who comes back is told.
    expect(await room.row()).toMatchObject({ driver: 'two', slide: 'issues' })
    expect(await outcomesOf([room.go('one', 'title')])).toEqual(['conflict'])
    expect((await room.row()).slide).toBe('issues')
  })

  test('stays with a console that was slow to say it lives, as long as nobody took it', async () => {
    room = await openTestRoom()
    await room.take('one')
    room.clock.now += seconds(60)
    await room.go('one', 'questions')
    expect(await outcomesOf([room.take('two')])).toEqual(['conflict'])
    expect(await room.row()).toMatchObject({ driver: 'one', slide: 'questions' })
  })

  test('is let go by its driver alone', async () => {
    room = await openTestRoom()
    await room.take('one')
    expect(await outcomesOf([room.release('two')])).toEqual(['conflict'])
    await room.release('one')
    expect(await room.row()).toMatchObject({ driver: null, driverName: null, leaseUntil: null })
    await room.take('two')
  })

  test('is in nobody’s hands once the open day is over', async () => {
    room = await openTestRoom()
    await room.take('one')
    await room.database.openDay.update({ where: { id: room.id }, data: { state: 'closed' } })
    expect(await outcomesOf([room.take('two'), room.go('one', 'issues')])).toEqual(['conflict', 'conflict'])
  })

  test('has one holder and a revision that only grows, in whatever order several tabs take, drive and let go', async () => {
    const tabs = ['one', 'two', 'three']
    const tab = fc.constantFrom(...tabs)
    const command = fc.oneof(
      fc.record({ do: fc.constant('take' as const), tab, from: fc.option(tab) }),
      fc.record({ do: fc.constantFrom('release' as const, 'beat' as const), tab }),
      fc.record({ do: fc.constant('go' as const), tab, slide: fc.constantFrom('title', 'issues', 'questions') }),
      fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 12_000 }) }),
    )
    room = await openTestRoom()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(command, { minLength: 1, maxLength: 4 }), { maxLength: 15 }),
        async (story) => {
          for (const atOnce of story) {
            const before = await room.row()
            const outcomes = await outcomesOf(
              atOnce.map(async (one) => {
                if (one.do === 'wait') room.clock.now += one.ms
                else if (one.do === 'take') await room.take(one.tab, one.from)
                else if (one.do === 'go') await room.go(one.tab, one.slide)
                else await room[one.do](one.tab)
              }),
            )
            const after = await room.row()
            expect(outcomes.every((outcome) => outcome === 'done' || outcome === 'conflict')).toBe(true)
            const changed = atOnce.filter(
              (one, nth) => outcomes[nth] === 'done' && one.do !== 'wait' && one.do !== 'beat',
            ).length
            // Every change that was accepted is one revision, and nothing else is.
            expect(after.revision - before.revision).toBe(changed)
            expect(after.driver === null).toBe(after.leaseUntil === null)
            // Of all tabs, the one holder can drive and nobody else; asking changes only what the holder's own asking may.
            const driving = await outcomesOf(tabs.map((one) => room.go(one, after.slide)))
            expect(tabs.filter((_, nth) => driving[nth] === 'done')).toEqual(after.driver ? [after.driver] : [])
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('the stream of a console that drives', () => {
  /** Time goes by for the stream's clock and for the room's; what was begun meanwhile is done. */
  async function pass(count: number) {
    for (let second = 0; second < count; second++) {
      room.clock.now += seconds(1)
      vi.advanceTimersByTime(seconds(1))
    }
    await room.row()
    await room.row()
  }
  const isGone = async () => (await room.console()).room.driverIsGone

  async function drive() {
    room = await openTestRoom()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const stream = streamOfDriver(room.services, room.id, 'one')
    stream.hear({ driver: null })
    await room.take('one')
    stream.hear({ driver: 'one' })
    return stream
  }

  test('is the sign that it is alive, however slow the timers of a hidden tab are', async () => {
    const stream = await drive()
    for (let minute = 0; minute < 30; minute++) {
      await pass(60)
      expect(await isGone()).toBe(false)
    }
    stream.end(false)
    await pass(9)
    // A reload takes less.
    expect(await isGone()).toBe(false)
    await pass(2)
    expect(await isGone()).toBe(true)
  })

  test('is missed for longer where the server itself ended it', async () => {
    const stream = await drive()
    stream.end(true)
    await pass(60)
    expect(await isGone()).toBe(false)
    await pass(40)
    expect(await isGone()).toBe(true)
  })

  test('keeps no wheel that somebody else took or that was let go', async () => {
    const stream = await drive()
    await room.take('two', 'one')
    stream.hear({ driver: 'two' })
    await pass(30)
    expect(await isGone()).toBe(true)
    stream.end(true)
    expect(await room.row()).toMatchObject({ driver: 'two' })
  })
})
