import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heldOpenDays, openDayPlan, openDayTimes } from '../../prisma/demo/erp-rollout/open-days.ts'
import { nextDeck } from '../../prisma/demo/erp-rollout/next-deck.ts'
import { storyCalendar } from '../../prisma/demo/story-calendar.ts'
import { storyTokens } from '../../prisma/demo/story-tokens.ts'
import { tellOpenDays } from '../../prisma/demo/tell-open-days.ts'
import { openDayPlanSchema } from '../../server/contract/open-days/plan.ts'
import { deckFormSchema } from '../../server/contract/open-days/slides.ts'
import { readProject } from '../../server/surveys/find-project.ts'
import { openTestOpenDays, type TestOpenDays } from '../factories/open-test-open-days.ts'

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

describe('told to a database', () => {
  let world: TestOpenDays
  let first: unknown
  beforeAll(async () => {
    world = await openTestOpenDays({ startsOn: '2026-02-23' })
    world.tools.tokens = storyTokens('test')
    await tell()
    first = await everything()
  })
  afterAll(() => world.close())

  const tell = async () => {
    const calendar = storyCalendar('2026-11-22')
    const [firstOn, preparedOn] = [calendar.planDay([-33, 0]), calendar.workday(-2)]
    const story = { plan: openDayPlan, times: openDayTimes, held: heldOpenDays, deck: nextDeck, firstOn, preparedOn }
    await tellOpenDays(world.tools, await readProject(world.database, (await world.project()).id), story)
  }
  const everything = async () => ({
    openDays: await world.database.openDay.findMany({ orderBy: { startsAt: 'asc' } }),
    attendees: await world.database.attendee.findMany({ orderBy: { id: 'asc' } }),
    promises: await world.database.openDayPromise.findMany({ orderBy: { id: 'asc' } }),
    votes: await world.database.questionVote.count(),
    mails: world.mails.length,
  })

  test('they are sixteen with a seal, one to be held on the next working day, and what the rhythm has ahead', async () => {
    const openDays = await world.database.openDay.findMany({ orderBy: { startsAt: 'asc' } })
    const held = openDays.filter(({ state }) => state === 'closed')
    expect(held).toHaveLength(16)
    expect(held.every(({ sealHash, sealedBoard }) => sealHash && sealedBoard)).toBe(true)
    const [next, ...later] = openDays.filter(({ state }) => state === 'planned')
    // 22 November is a Sunday.
    expect([next!.key, next!.startsAt.toISOString()]).toEqual(['2026-11-23', '2026-11-23T06:20:00.000Z'])
    expect(later[0]!.key).toBe('2026-12-07')
    expect(next!.deck).toContain('"poll":"wave-2-date"')
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
