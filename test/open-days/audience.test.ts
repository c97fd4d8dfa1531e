import { afterEach, describe, expect, test } from 'vitest'
import { openTestRoom, outcomesOf, type TestRoom } from '../factories/open-test-room.ts'

let room: TestRoom
afterEach(() => room.close())

const tally = (outcomes: string[]) =>
  Object.fromEntries([...new Set(outcomes)].sort().map((one) => [one, outcomes.filter((o) => o === one).length]))
const ask = (token: string, text = 'When is plant 4 live?') => room.audience.ask(room.code, token, { text })
const shown = async (token: string) => (await room.audience.open(room.code, token))!

describe('questions', () => {
  test('are counted once per person, however often and however fast somebody presses', async () => {
    room = await openTestRoom()
    const [anna, li] = [await room.join(), await room.join()]
    await ask(anna)
    const [question] = (await shown(li)).questions
    const vote = (token: string, wanted = true) => room.audience.vote(room.code, token, question!.id, wanted)
    await Promise.all(Array.from({ length: 20 }, () => [vote(li), vote(anna)]).flat())
    expect((await shown(li)).questions[0]).toMatchObject({ votes: 2 })
    expect((await shown(li)).own.voted).toEqual([question!.id])
    await Promise.all([vote(li, false), vote(li, false)])
    expect((await shown(anna)).questions[0]).toMatchObject({ votes: 1 })
    expect((await shown(li)).own.voted).toEqual([])
  })

  test('rise by their votes', async () => {
    room = await openTestRoom()
    const [anna, li] = [await room.join(), await room.join()]
    await ask(anna, 'First')
    room.clock.now += 1
    await ask(li, 'Second')
    const second = (await shown(li)).questions.find(({ text }) => text === 'Second')!
    await room.audience.vote(room.code, anna, second.id, true)
    expect((await shown(li)).questions.map(({ text }) => text)).toEqual(['Second', 'First'])
  })

  test('wait for the moderator where there is one; who asked sees that', async () => {
    room = await openTestRoom({}, { moderated: true })
    const [anna, li] = [await room.join('Anna'), await room.join()]
    await room.audience.ask(room.code, anna, { text: 'When?', name: 'Anna' })
    expect((await shown(li)).questions).toEqual([])
    expect((await shown(anna)).own.asked).toMatchObject([{ state: 'waiting', mine: true, name: 'Anna' }])
    const [waiting] = (await room.console()).questions
    const moderate = (change: Parameters<typeof room.room.moderate>[4]) =>
      room.room.moderate(room.scope, 'erp', room.key, waiting!.id, change)
    expect(await outcomesOf([room.audience.vote(room.code, li, waiting!.id, true)])).toEqual(['not_found'])
    await moderate({ do: 'show' })
    expect((await shown(li)).questions).toMatchObject([{ state: 'shown', mine: false, voted: false }])
    await moderate({ do: 'answer', answer: 'On 14 December.' })
    expect((await shown(li)).questions).toMatchObject([{ state: 'answered', answer: 'On 14 December.' }])
    await moderate({ do: 'dismiss' })
    expect((await shown(li)).questions).toEqual([])
  })

  test('that are sent again because the answer was lost are there once, without waiting', async () => {
    room = await openTestRoom()
    const [anna, li] = [await room.join('Anna'), await room.join()]
    const [once, other] = ['a'.repeat(24), 'b'.repeat(24)]
    const again = (token: string, key: string) => room.audience.ask(room.code, token, { text: 'When?', once: key })
    expect(await outcomesOf([again(anna, once), again(anna, once), again(anna, once)])).toEqual([
      'done',
      'done',
      'done',
    ])
    expect(await outcomesOf([again(anna, other)])).toEqual(['rate_limited'])
    // The key of one is not the key of another.
    expect(await outcomesOf([again(li, once)])).toEqual(['done'])
    expect((await shown(anna)).questions).toHaveLength(2)
    expect((await shown(anna)).own.asked).toHaveLength(1)
  })

  test('and decisions and promises alike, that are sent again from a console, are there once', async () => {
    room = await openTestRoom()
    const once = 'c'.repeat(24)
    const at = [room.scope, 'erp', room.key] as const
    const promise = { title: 'A list', owner: 'Chen Jing', dueOn: '2026-12-01' }
    for (let nth = 0; nth < 3; nth++) {
      await room.room.addDecision(...at, { text: 'Wave 2 first', once })
      await room.room.savePromise(...at, null, { ...promise, once })
    }
    await room.room.addDecision(...at, { text: 'Wave 2 first' })
    const { decisions, made } = await room.console()
    expect([decisions.length, made.length]).toEqual([2, 1])
  })

  test('are asked by name where names are asked for', async () => {
    room = await openTestRoom({}, { moderated: false, anonymous: false })
    const [nameless, anna] = [await room.join(), await room.join('Anna')]
    expect(await outcomesOf([ask(nameless), ask(anna)])).toEqual(['invalid', 'done'])
    await room.audience.ask(room.code, nameless, { text: 'And me?', name: 'Li' })
    expect((await shown(anna)).questions.map(({ name }) => name)).toEqual(['Anna', 'Li'])
  })

  test('10,000 from one person are twenty, one in ten seconds', async () => {
    room = await openTestRoom()
    const anna = await room.join()
    const together = await outcomesOf(Array.from({ length: 1_000 }, () => ask(anna)))
    expect(tally(together)).toEqual({ done: 1, rate_limited: 999 })
    for (let nth = 1; nth < 9_000; nth += 300) {
      room.clock.now += 10_000
      await outcomesOf(Array.from({ length: 300 }, () => ask(anna)))
    }
    expect((await room.console()).questions).toHaveLength(20)
    const again = await room.join()
    expect(await outcomesOf([ask(again)])).toEqual(['done'])
  })

  test('of somebody who joins again and again come to an end, and others are still heard', async () => {
    room = await openTestRoom()
    const others = room.audienceFrom('198.51.100.7')
    const token = await others.join(room.code, null, 'en')
    const tokens = await Promise.all(Array.from({ length: 320 }, () => room.join()))
    const outcomes = await outcomesOf(tokens.map((one) => ask(one)))
    expect(tally(outcomes)).toEqual({ done: 300, rate_limited: 20 })
    await others.ask(room.code, token, { text: 'May I?' })
  })
})

describe('polls', () => {
  test('count one vote per person, the last one, and show the result when they are closed', async () => {
    room = await openTestRoom()
    const poll = await room.addPoll()
    const deck = JSON.stringify([{ id: 'p', type: 'poll', poll, hidden: false }])
    await room.database.openDay.update({ where: { id: room.id }, data: { deck } })
    const [anna, li] = [await room.join(), await room.join()]
    const vote = (token: string, option: string) => room.audience.votePoll(room.code, token, poll, option)
    const set = (state: 'open' | 'closed') => room.room.setPoll(room.scope, 'erp', room.key, poll, state)
    expect(await outcomesOf([vote(anna, 'rice')])).toEqual(['not_found'])
    await set('open')
    await Promise.all(Array.from({ length: 10 }, () => [vote(anna, 'rice'), vote(li, 'noodles')]).flat())
    await vote(li, 'rice')
    expect(await outcomesOf([vote(li, 'pizza')])).toEqual(['invalid'])
    expect((await shown(li)).polls).toMatchObject([{ state: 'open', votes: null, total: 2 }])
    expect((await room.console()).polls).toMatchObject([{ votes: { rice: 2, noodles: 0 } }])
    await set('closed')
    expect(await outcomesOf([vote(li, 'noodles')])).toEqual(['conflict'])
    const view = await shown(li)
    expect(view.polls).toMatchObject([{ state: 'closed', votes: { rice: 2, noodles: 0 }, total: 2 }])
    expect(view.own.chosen).toEqual({ [poll]: 'rice' })
  })
})

describe('the two questions at the end', () => {
  test('keep the last answer to each', async () => {
    room = await openTestRoom()
    const anna = await room.join()
    await room.audience.savePulse(room.code, anna, { useful: 4 })
    await room.audience.savePulse(room.code, anna, { confident: 2 })
    await room.database.openDay.update({
      where: { id: room.id },
      data: { state: 'closed', closedAt: new Date(room.clock.now) },
    })
    await room.audience.savePulse(room.code, anna, { useful: 5 })
    expect((await room.audience.lobby(room.code, anna)).pulse).toEqual({ useful: 5, confident: 2 })
    room.clock.now += 8 * 86_400_000
    expect(await outcomesOf([room.audience.savePulse(room.code, anna, { useful: 1 })])).toEqual(['conflict'])
  })
})

describe('reactions', () => {
  test('are counted together, and a finger that stays on the button is not', async () => {
    room = await openTestRoom()
    const tokens = await Promise.all(Array.from({ length: 5 }, () => room.join()))
    const react = (token: string) => room.audience.react(room.code, token, 'applause')
    const outcomes = await outcomesOf(tokens.flatMap((token) => Array.from({ length: 12 }, () => react(token))))
    expect(tally(outcomes)).toEqual({ done: 50, rate_limited: 10 })
    await room.services.background.settled()
    expect((await room.console()).room.reactions).toMatchObject({ applause: 50, thanks: 0 })
  })
})

describe('the code', () => {
  test('lets in whoever has it, in either case, and into no other room', async () => {
    room = await openTestRoom()
    const token = await room.audience.join('abc234', null, 'zh-CN')
    expect((await room.audience.lobby('abc234', token)).joined).toBe(true)
    const other = await room.begin({ moderated: false })
    await room.database.openDay.update({ where: { id: other.id }, data: { code: 'XYZ789' } })
    expect((await room.audience.lobby('XYZ789', token)).joined).toBe(false)
    expect(await room.audience.open('XYZ789', token)).toBe(null)
    expect(await outcomesOf([room.audience.ask('XYZ789', token, { text: 'Hello' })])).toEqual(['unauthenticated'])
  })

  test('cannot be guessed: after 200 wrong ones an address is refused more, and the right one still lets in', async () => {
    room = await openTestRoom()
    const guesser = room.audienceFrom('203.0.113.9')
    const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
    const guess = (nth: number) => `QQQQ${letters[Math.floor(nth / 32)]}${letters[nth % 32]}`
    const outcomes = await outcomesOf(Array.from({ length: 200 }, (_, nth) => guesser.lobby(guess(nth), null)))
    expect(tally(outcomes)).toEqual({ not_found: 200 })
    const more = Array.from({ length: 50 }, (_, nth) => guesser.lobby(guess(200 + nth), null))
    expect(tally(await outcomesOf(more))).toEqual({ rate_limited: 50 })
    const refused = await guesser.lobby(guess(999), null).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'rate_limited', retryAfterSeconds: expect.any(Number) })
    // A hall comes from one address, and so does whoever guesses in it.
    const neighbours = Array.from({ length: 50 }, () => guesser.join(room.code, null, 'en'))
    expect(new Set(await Promise.all(neighbours)).size).toBe(50)
    expect(await outcomesOf([room.audienceFrom('203.0.113.10').lobby(guess(0), null)])).toEqual(['not_found'])
  })

  test('lets a whole factory in from one address', async () => {
    room = await openTestRoom()
    const factory = room.audienceFrom('198.51.100.20')
    const tokens = await Promise.all(Array.from({ length: 1_500 }, () => factory.join(room.code, null, 'zh-CN')))
    expect(new Set(tokens).size).toBe(1_500)
  })

  test('shows outside what it is and when, and nothing of what is inside', async () => {
    room = await openTestRoom({}, { moderated: false }, 'planned')
    await room.push([{ id: 'i', kind: 'issue', key: 'I', at: '2026-10-01T09:00:00Z', data: { title: 'Secret' } }])
    const token = await room.join()
    expect(await room.audience.open(room.code, token)).toBe(null)
    expect(await outcomesOf([ask(token)])).toEqual(['conflict'])
    expect(JSON.stringify(await room.audience.lobby(room.code, null))).not.toContain('Secret')
    await room.room.start(room.scope, 'erp', room.key)
    expect(await shown(token)).toMatchObject({ slides: [{ id: 'title' }, { id: 'issues' }, { id: 'questions' }] })
    expect(await room.audience.open(room.code, null)).toBe(null)
  })
})
