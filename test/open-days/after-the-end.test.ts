import { afterEach, expect, test } from 'vitest'
import { sayDeck } from '~/open-day/outline/say-deck.server'
import { openTestRoom, outcomesOf, type TestRoom } from '../factories/open-test-room.ts'

let room: TestRoom
afterEach(() => room.close())

/** An open day with something of everything, and one before it whose promise waits to be judged. */
async function held() {
  room = await openTestRoom({}, { moderated: true })
  const { scope, key, code } = room
  const before = await room.begin({}, 'live')
  await room.database.openDay.update({
    where: { id: before.id },
    data: { startsAt: new Date(room.clock.now - 14 * 86_400_000) },
  })
  const promise = { title: 'A list', owner: 'Chen Jing', dueOn: '2026-12-01' }
  await room.outcomes.savePromise(scope, 'erp', before.key, null, promise)
  await room.outcomes.close(scope, 'erp', before.key)
  const token = await room.join('Anna')
  await room.audience.ask(code, token, { text: 'Still with the team?' })
  const poll = await room.addPoll()
  await room.room.setPoll(scope, 'erp', key, poll, 'open')
  await room.take('one-tab')
  return { token, poll }
}

const cameOfIt = async () => {
  const { pulse: _, ...recap } = await room.recap.get(room.scope, 'erp', room.key)
  let shown: unknown
  await room.recap.exportSlides(room.scope, 'erp', room.key, (stage) => {
    shown = [stage.questions, stage.polls, stage.promises]
    return sayDeck(stage, null, 'en')
  })
  return { recap, shown, board: (await room.board()).commitments }
}

test('once it is over, nothing that is done at a console or in the room changes what came of it', async () => {
  const { token, poll } = await held()
  const { scope, key, code } = room
  const [question] = (await room.console()).questions
  const [earlier] = (await room.console()).promises
  await room.outcomes.close(scope, 'erp', key)
  const before = await cameOfIt()
  const at = [scope, 'erp', key] as const
  const late = [
    room.room.moderate(...at, question!.id, { do: 'show' }),
    room.room.moderate(...at, question!.id, { do: 'dismiss' }),
    room.room.moderate(...at, question!.id, { do: 'answer', answer: 'Late' }),
    room.room.judgePromise(...at, earlier!.id, { state: 'kept' }),
    room.room.setPoll(...at, poll, 'open'),
    room.room.addDecision(...at, { text: 'Late' }),
    room.room.savePromise(...at, null, { title: 'Late', owner: 'Me', dueOn: '2026-12-01' }),
    room.room.rehearse(...at),
    room.room.returnToPlanned(...at),
    room.room.start(...at),
    room.take('other-tab'),
    room.go('one-tab', 'issues'),
    room.freeze('one-tab', true),
    room.release('one-tab'),
    room.audience.join(code, 'Late', 'en'),
    room.audience.ask(code, token, { text: 'Late?' }),
    room.audience.vote(code, token, question!.id, true),
    room.audience.votePoll(code, token, poll, 'rice'),
    room.audience.react(code, token, 'applause'),
  ]
  expect(await outcomesOf(late)).toEqual(late.map(() => 'conflict'))
  await room.services.background.settled()
  expect(await cameOfIt()).toEqual(before)
})

test('a reaction that was on its way when it ended is not counted afterwards', async () => {
  const { token } = await held()
  await room.audience.react(room.code, token, 'applause')
  await room.outcomes.close(room.scope, 'erp', room.key)
  const before = await cameOfIt()
  await room.services.background.settled()
  expect(await cameOfIt()).toEqual(before)
})

test('everyone who follows hears of the end at once, whichever console ended it', async () => {
  await held()
  const [second, phone] = [room.follow('team'), room.follow('audience')]
  for (const one of [second, phone]) expect(await one.next()).toMatchObject({ open: true, state: 'live' })
  await room.outcomes.close(room.scope, 'erp', room.key)
  for (const one of [second, phone]) {
    let told = await one.next()
    while (told.state === 'live') told = await one.next()
    expect(told).toMatchObject({ open: false, state: 'closed' })
    one.end()
  }
})

test('the recap’s own words are still the team’s: an answer, a judgement of what was promised there', async () => {
  await held()
  const { scope, key } = room
  const promise = { title: 'Reports', owner: 'Li Min', dueOn: '2026-12-01' }
  await room.room.savePromise(scope, 'erp', key, null, promise)
  const early = await outcomesOf([
    room.recap.answer(scope, 'erp', key, 'any', 'Early'),
    room.recap.judge(scope, 'erp', key, 'any', { state: 'kept' }),
  ])
  expect(early).toEqual(['not_found', 'not_found'])
  await room.outcomes.close(scope, 'erp', key)
  const { questions, promises } = await room.recap.get(scope, 'erp', key)
  await room.recap.answer(scope, 'erp', key, questions[0]!.id, 'In March')
  await room.recap.judge(scope, 'erp', key, promises[0]!.id, { state: 'kept' })
  expect(await room.recap.get(scope, 'erp', key)).toMatchObject({
    questions: [{ answer: 'In March', state: 'answered' }],
    promises: [{ title: 'Reports', state: 'kept' }],
  })
})
