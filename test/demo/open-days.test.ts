import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextDeck } from '../../prisma/demo/erp-rollout/next-deck.ts'
import { heldOpenDays, openDayPlan, openDayTimes } from '../../prisma/demo/erp-rollout/open-days.ts'
import { storyCalendar } from '../../prisma/demo/story-calendar.ts'
import { storyTokens } from '../../prisma/demo/story-tokens.ts'
import { tellOpenDays } from '../../prisma/demo/tell-open-days.ts'
import { openDayPlanSchema } from '../../server/contract/open-days/plan.ts'
import { deckFormSchema } from '../../server/contract/open-days/slides.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { grantOwnWork } from '../../server/projects/granted.ts'
import { openTestOpenDays, type TestOpenDays } from '../factories/open-test-open-days.ts'
import { emptyDatabaseUrl } from '../factories/empty-database.ts'
import { startPostgres } from '../factories/start-postgres.ts'

const isInBoth = (text: string) => /^\p{Script=Han}?.*\p{Script=Han}.* · \P{Script=Han}+$/u.test(text)

describe('the open days of the demo', () => {
  test('are told without contradiction: nobody votes twice or for themselves, and each promise is due after it', () => {
    for (const { week, came, questions, poll, promises, decisions } of heldOpenDays) {
      for (const { votes, text } of questions) expect([week, text, votes < came]).toEqual([week, text, true])
      const voted = (poll?.options ?? []).reduce((sum, [, votes]) => sum + votes, 0)
      expect([week, voted <= came]).toEqual([week, true])
      expect(
        [...promises.map(({ title }) => title), ...decisions.map(([text]) => text)].filter((one) => !isInBoth(one)),
      ).toEqual([])
      expect(promises.every(({ dueIn }) => dueIn > 0)).toBe(true)
    }
    expect(heldOpenDays.map(({ week }) => week)).toEqual(Array.from({ length: 16 }, (_, nth) => -33 + 2 * nth))
    const broken = heldOpenDays.flatMap(({ promises }) => promises).filter(({ became }) => became === 'broken')
    expect(broken.length).toBeGreaterThan(2)
    expect(broken.every(({ note }) => note && isInBoth(note))).toBe(true)
    // What was promised last is answered for at the next one.
    expect(heldOpenDays.at(-1)!.promises.map(({ became }) => became)).toEqual([undefined, undefined, undefined])
  })

  test('are planned and shown as the portal itself would have them', () => {
    expect(openDayPlanSchema.safeParse(openDayPlan).success).toBe(true)
    expect(deckFormSchema.safeParse(nextDeck).success).toBe(true)
  })
})

const engines = {
  SQLite: async () => ({ url: await emptyDatabaseUrl(), stop: async () => {} }),
  PostgreSQL: startPostgres,
}

describe.each(Object.entries(engines))('told to %s', (_, start) => {
  let world: TestOpenDays
  let engine: Awaited<ReturnType<typeof start>>
  let first: Awaited<ReturnType<typeof everything>>
  beforeAll(async () => {
    engine = await start()
    await migrate(engine.url)
    world = await openTestOpenDays({ startsOn: '2026-02-23', url: engine.url })
    world.services.tokens = storyTokens('test')
    // As when somebody ends it in the middle of the sixth: the next start goes on from there.
    const { ask } = world.services.limits
    let asked = 0
    world.services.limits.ask = (...from) => (++asked === 10 ? Promise.reject(new Error('cut off')) : ask(...from))
    await expect(tell()).rejects.toThrow('cut off')
    await tell()
    first = await everything()
  })
  afterAll(async () => {
    await world.close()
    await engine.stop()
  })

  const tell = async () => {
    const calendar = storyCalendar('2026-11-22')
    const [firstOn, preparedOn] = [calendar.planDay([-33, 0]), calendar.workday(-2)]
    const story = { plan: openDayPlan, times: openDayTimes, held: heldOpenDays, deck: nextDeck, firstOn, preparedOn }
    await tellOpenDays(world.services, await grantOwnWork(world.sql, (await world.project()).id), story)
  }
  const everything = async () => ({
    openDays: await world.database.openDay.findMany({ orderBy: { startsAt: 'asc' } }),
    attendees: await world.database.attendee.findMany({ orderBy: { id: 'asc' } }),
    promises: await world.database.openDayPromise.findMany({ orderBy: { id: 'asc' } }),
    rooms: await world.database.room.findMany({ orderBy: { openDayId: 'asc' } }),
    votes: await world.database.questionVote.count(),
    mails: await world.database.outboxMessage.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } }),
  })
  const held = () => world.database.openDay.findMany({ where: { state: 'closed' }, orderBy: { startsAt: 'asc' } })

  test('they are sixteen with a seal, one to be held on the next working day, and what the rhythm has ahead', async () => {
    const closed = await held()
    expect(closed).toHaveLength(16)
    expect(closed.every(({ sealHash, sealedBoard }) => sealHash && sealedBoard)).toBe(true)
    const planned = await world.database.openDay.findMany({ where: { state: 'planned' }, orderBy: { startsAt: 'asc' } })
    const [next, ...later] = planned
    // 22 November is a Sunday.
    expect([next!.key, next!.startsAt.toISOString()]).toEqual(['2026-11-23', '2026-11-23T06:20:00.000Z'])
    expect(later[0]!.key).toBe('2026-12-07')
    expect(next!.deck).toContain('"poll":"wave-2-date"')
  })

  test('each recap says who came, asked, voted, decided and promised, as the story has it', async () => {
    const told = []
    for (const { key } of await held()) {
      const recap = await world.recap.get(world.scope, 'erp', key)
      told.push({
        came: recap.attendance.joined,
        questions: recap.questions.map(({ text, name, votes, answer, state }) => ({
          text,
          name,
          votes,
          answer,
          state,
        })),
        poll: recap.polls.map(({ design, votes }) => ({ question: design.question, votes: Object.values(votes!) })),
        decisions: recap.decisions.map(({ text, decidedBy }) => [text, decidedBy]),
        promises: recap.promises.map(({ title, owner }) => ({ title, owner })).toSorted(byTitle),
        summary: recap.summary?.markdown,
        isSent: recap.sentOn !== null,
        isLively: recap.reactions.thanks > 1 && recap.pulse.useful.n > 4,
      })
    }
    expect(told).toEqual(
      heldOpenDays.map(({ came, questions, poll, decisions, promises, summary }) => ({
        came,
        questions: questions
          .map(({ text, by = null, votes, answer = null }) => ({
            ...{ text, name: by, votes, answer },
            state: answer === null ? 'shown' : 'answered',
          }))
          .toSorted((a, b) => b.votes - a.votes),
        poll: poll ? [{ question: poll.question, votes: poll.options.map(([, votes]) => votes) }] : [],
        decisions,
        promises: promises.map(({ title, owner }) => ({ title, owner })).toSorted(byTitle),
        summary,
        isSent: true,
        isLively: true,
      })),
    )
  })

  test('nobody hears of the past any more: its mails arrived, and only those of what comes wait', async () => {
    const people = openDayPlan.attendees.length
    expect(first.mails.map(({ state, _count }) => [state, _count])).toEqual([
      ['kept', people],
      ['sent', 2 * people * heldOpenDays.length],
    ])
  })

  test('the board knows what was promised and how it ended', async () => {
    const { commitments } = await world.board()
    const all = heldOpenDays.flatMap(({ promises }) => promises)
    expect([commitments.total, commitments.open]).toEqual([all.length, 3])
    expect(commitments.items.filter(({ status }) => status === 'broken')).toHaveLength(
      all.filter(({ became }) => became === 'broken').length,
    )
  })

  test('telling them again changes nothing', async () => {
    await tell()
    expect(await everything()).toEqual(first)
  })
})

const byTitle = (a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1)
