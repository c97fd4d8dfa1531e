import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresTopics } from '../../server/live/postgres-topics.ts'
import { createTopics } from '../../server/live/topics.ts'
import type { Told } from '../../server/open-days/room/attend-room.ts'
import { createLiveRooms } from '../../server/open-days/room/live-rooms.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { newestOf } from '../factories/newest-of.ts'
import { openTestRoom, outcomesOf, type TestRoom } from '../factories/open-test-room.ts'
import { keptOf, rehearseEverything } from '../factories/rehearse-everything.ts'
import { startPostgres } from '../factories/start-postgres.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>
let room: TestRoom
beforeAll(async () => {
  postgres = await startPostgres()
  await migrate(postgres.url)
  room = await openTestRoom({ url: postgres.url })
})
afterAll(async () => {
  await room.close()
  await postgres.stop()
})

test('of consoles that take the wheel at once, one drives on PostgreSQL too', async () => {
  const outcomes = await outcomesOf(Array.from({ length: 20 }, (_, nth) => room.take(`tab-${nth}`)))
  expect(outcomes.filter((one) => one === 'done')).toHaveLength(1)
  const driver = `tab-${outcomes.indexOf('done')}`
  expect(await room.row()).toMatchObject({ driver, revision: 1 })
  const handed = await outcomesOf(Array.from({ length: 10 }, (_, nth) => room.take(`next-${nth}`, driver)))
  expect(handed.filter((one) => one === 'done')).toHaveLength(1)
  expect(await outcomesOf([room.go(driver, 'issues')])).toEqual(['conflict'])
  expect((await room.console()).room.driverIsGone).toBe(false)
  room.clock.now += 10_000
  expect((await room.console()).room.driverIsGone).toBe(true)
  await room.take('after-the-lease')
  await room.go('after-the-lease', 'issues')
  expect(await room.row()).toMatchObject({ driver: 'after-the-lease', slide: 'issues', revision: 4 })
})

test('people are counted once on PostgreSQL too, and questions are limited', async () => {
  const tokens = await Promise.all(Array.from({ length: 5 }, () => room.join()))
  const asked = await outcomesOf(
    Array.from({ length: 20 }, () => room.audience.ask(room.code, tokens[0]!, { text: 'When?' })),
  )
  expect(asked.filter((one) => one === 'done')).toHaveLength(1)
  const { id } = (await room.console()).questions[0]!
  await Promise.all(
    tokens.flatMap((token) => Array.from({ length: 4 }, () => room.audience.vote(room.code, token, id, true))),
  )
  const poll = await room.addPoll()
  await room.room.setPoll(room.scope, 'erp', room.key, poll, 'open')
  await Promise.all(
    tokens.flatMap((token) => ['rice', 'noodles'].map((one) => room.audience.votePoll(room.code, token, poll, one))),
  )
  const { questions, polls } = await room.console()
  expect(questions).toMatchObject([{ votes: 5 }])
  expect(polls).toMatchObject([{ total: 5 }])
})

test('of polls that are opened at once one stays open on PostgreSQL too', async () => {
  const polls = await Promise.all(Array.from({ length: 4 }, () => room.addPoll()))
  for (let round = 0; round < 5; round++) {
    await Promise.all(polls.map((poll) => room.room.setPoll(room.scope, 'erp', room.key, poll, 'open')))
    const open = await room.database.poll.count({ where: { openDayId: room.id, state: 'open' } })
    expect(open).toBe(1)
  }
  await room.database.poll.deleteMany({ where: { id: { in: polls } } })
})

test('a room is followed across the processes that share one PostgreSQL', async () => {
  const rooms = await createPostgresTopics(postgres.url, 'daylight_room')
  const elsewhere = await createPostgresTopics(postgres.url, 'daylight_room')
  const live = createLiveRooms({ sql: room.sql, rooms: elsewhere, topics: createTopics(), clock: Date.now })
  const { projectId } = await room.database.openDay.findUniqueOrThrow({ where: { id: room.id } })
  const events = newestOf<Told | null>((hear) => live.listen({ id: room.id, projectId }, 'audience', hear))
  const { room: before } = (await events.next())!
  await room.take('here', (await room.row()).driver)
  const { revision } = await room.row()
  rooms.announce(room.id, revision)
  const { room: after } = (await events.next())!
  expect([after.revision > before.revision, after.driver]).toEqual([true, null])
  events.end()
  await Promise.all([rooms.close(), elsewhere.close()])
})

test('a rehearsal leaves nothing behind on PostgreSQL too, also of what is done at the moment it ends', async () => {
  const { database, id, scope, key, code } = room
  await database.participant.deleteMany()
  await database.poll.updateMany({ data: { state: 'draft' } })
  await database.openDay.update({ where: { id }, data: { state: 'planned' } })
  const touched = { touched: false, driver: null, driverName: null, leaseUntil: null, reactions: '{}' }
  await database.room.update({ where: { openDayId: id }, data: { ...touched, step: 0, blank: false } })
  const waiting = await room.join('Waits outside')
  room.clock.now += 60_000
  const before = await keptOf(room)
  const poll = (await database.poll.findFirstOrThrow()).id
  await rehearseEverything(room, [waiting], poll)
  await Promise.allSettled([
    room.room.endRehearsal(scope, 'erp', key),
    ...['rice', 'noodles', 'rice'].map((option) => room.audience.votePoll(code, waiting, poll, option)),
    room.audience.savePulse(code, waiting, { useful: 1 }),
    room.room.addDecision(scope, 'erp', key, { text: 'Meanwhile' }),
  ])
  await database.decision.deleteMany({ where: { rehearsal: false } })
  expect(await keptOf(room)).toEqual(before)
})
