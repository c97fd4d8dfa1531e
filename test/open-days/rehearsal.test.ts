import { afterEach, expect, test } from 'vitest'
import { endForgottenRehearsals } from '../../server/open-days/day/clear-rehearsal.ts'
import { createSchedule } from '../../server/open-days/schedule/create-schedule.ts'
import { runOpenDayAutomation } from '../../server/open-days/schedule/start-automation.ts'
import { openTestRoom, outcomesOf, type TestRoom } from '../factories/open-test-room.ts'
import { keptOf, rehearseEverything } from '../factories/rehearse-everything.ts'

let room: TestRoom
afterEach(() => room.close())

const planned = () => openTestRoom({}, { moderated: false }, 'planned')
const hour = 3_600_000

test('a rehearsal lets everyone in with the same code, says what it is, and leaves nothing behind', async () => {
  room = await planned()
  const waiting = await room.join('Waits outside')
  const poll = await room.addPoll()
  await room.room.addDecision(room.scope, 'erp', room.key, { text: 'Noted while preparing' })
  room.clock.now += 60_000
  const before = await keptOf(room)
  await rehearseEverything(room, [waiting], poll)
  await runOpenDayAutomation(room.services)
  await room.room.endRehearsal(room.scope, 'erp', room.key)
  expect(await keptOf(room)).toEqual(before)
  // Whoever waited for the open day itself still does.
  expect(await room.audience.lobby(room.code, waiting)).toMatchObject({ joined: true, open: false, rehearsal: false })
  await room.room.start(room.scope, 'erp', room.key)
  expect((await room.audience.open(room.code, waiting))?.questions).toEqual([])
  expect((await room.console()).decisions).toMatchObject([{ text: 'Noted while preparing' }])
})

test('in a rehearsal the open day is planned as before: it can be moved and cancelled, and is not ended', async () => {
  room = await planned()
  await room.room.rehearse(room.scope, 'erp', room.key)
  await room.room.rehearse(room.scope, 'erp', room.key)
  await room.join()
  expect(await outcomesOf([room.outcomes.close(room.scope, 'erp', room.key)])).toEqual(['conflict'])
  const schedule = createSchedule(room.services)
  const { form } = await schedule.getForm(room.scope, 'erp', room.key)
  await schedule.change(room.scope, 'erp', room.key, { ...form, minutes: 90 })
  const following = room.follow('audience')
  expect(await following.next()).toMatchObject({ open: true, rehearsal: true, state: 'planned' })
  await schedule.cancel(room.scope, 'erp', room.key, null)
  let told = await following.next()
  while (told.state === 'planned') told = await following.next()
  expect(told).toMatchObject({ open: false, rehearsal: false, state: 'cancelled' })
  following.end()
  expect(await room.database.participant.count()).toBe(0)
})

test('what was promised earlier is not judged in a rehearsal: the ledger would keep it', async () => {
  room = await planned()
  const first = await room.begin()
  const promise = { title: 'A list', owner: 'Chen Jing', dueOn: '2026-12-01' }
  await room.outcomes.savePromise(room.scope, 'erp', first.key, null, promise)
  await room.outcomes.close(room.scope, 'erp', first.key)
  const { id } = await room.database.openDayPromise.findFirstOrThrow()
  const judge = () => room.outcomes.judgePromise(room.scope, 'erp', room.key, id, { state: 'kept' })
  await room.room.rehearse(room.scope, 'erp', room.key)
  expect(await outcomesOf([judge()])).toEqual(['conflict'])
  await room.room.endRehearsal(room.scope, 'erp', room.key)
  expect(await outcomesOf([judge()])).toEqual(['done'])
})

test('the open day itself begins with nothing of its rehearsal, also when nobody ended that', async () => {
  room = await planned()
  const poll = await room.addPoll()
  await rehearseEverything(room, [], poll)
  await room.room.start(room.scope, 'erp', room.key)
  expect(await room.console()).toMatchObject({ questions: [], decisions: [], made: [], polls: [{ total: 0 }] })
  expect((await room.console()).room).toMatchObject({ rehearsal: false, joined: 0, untouched: true })
})

test('a rehearsal that was forgotten ends by itself after four hours, and no earlier', async () => {
  room = await planned()
  await room.room.rehearse(room.scope, 'erp', room.key)
  room.clock.now += 3.9 * hour
  await endForgottenRehearsals(room.services)
  expect((await room.console()).room.rehearsal).toBe(true)
  room.clock.now += 0.2 * hour
  await endForgottenRehearsals(room.services)
  expect((await room.console()).room).toMatchObject({ rehearsal: false, open: false })
})

test('an open day that began, is over or was cancelled is not rehearsed', async () => {
  room = await openTestRoom()
  const rehearse = () => outcomesOf([room.room.rehearse(room.scope, 'erp', room.key)])
  expect(await rehearse()).toEqual(['conflict'])
  await room.outcomes.close(room.scope, 'erp', room.key)
  expect(await rehearse()).toEqual(['conflict'])
})

test('what began by mistake goes back to planned while nothing was shown, and everyone waits outside again', async () => {
  room = await planned()
  const token = await room.join('Early')
  const back = () => outcomesOf([room.room.returnToPlanned(room.scope, 'erp', room.key)])
  expect(await back()).toEqual(['conflict'])
  await room.room.start(room.scope, 'erp', room.key)
  await room.take('one-tab')
  await room.go('one-tab', 'title')
  expect((await room.console()).room.untouched).toBe(true)
  expect(await back()).toEqual(['done'])
  expect(await room.audience.lobby(room.code, token)).toMatchObject({ joined: true, openDay: { state: 'planned' } })
  expect((await room.console()).startedAt).toBe(null)
  expect(await room.row()).toMatchObject({ driver: null, slide: '' })
  await room.room.start(room.scope, 'erp', room.key)
})

test.each([
  ['the next slide was shown', async () => void (await room.take('one-tab'), await room.go('one-tab', 'issues'))],
  ['somebody asked', async (token: string) => room.audience.ask(room.code, token, { text: 'When?' })],
  ['somebody scored', async (token: string) => room.audience.savePulse(room.code, token, { useful: 4 })],
  [
    'a poll was opened',
    async () =>
      room.room.setPoll(room.scope, 'erp', room.key, (await room.database.poll.findFirstOrThrow()).id, 'open'),
  ],
])('once %s it does not go back', async (_, happen) => {
  room = await planned()
  await room.addPoll()
  const token = await room.join('Early')
  await room.room.start(room.scope, 'erp', room.key)
  await happen(token)
  expect(await outcomesOf([room.room.returnToPlanned(room.scope, 'erp', room.key)])).toEqual(['conflict'])
  expect((await room.console()).state).toBe('live')
})
