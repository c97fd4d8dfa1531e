import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { relayLeftovers } from '../../server/surveys/relay/relay-leftovers.ts'
import { linkHash, responseIdOf } from '../../server/surveys/survey/tokens.ts'
import { nine } from '../factories/open-test-project.ts'
import { openTestSurveys, people, type TestSurveys } from '../factories/open-test-surveys.ts'

// Whoever has the whole database tries to find out who answered what.

let world: TestSurveys
let key: string
const asked = people(12, (nth) => ({ role: nth < 6 ? 'Key user' : 'Manager', site: nth === 11 ? 'Ningbo' : 'Foshan' }))
/** The order in which people answer: not that of the list. */
const order = [7, 2, 9, 0, 5, 11, 3, 8]
const scores = [1, 5, 4, 2, 3, 5, 1, 4]
const dayMs = 86_400_000

type Row = Record<string, string | number | boolean | null>
const rowsOf = (table: string) => world.sql.all<Row>(`SELECT * FROM ${table}`)

beforeAll(async () => {
  world = await openTestSurveys()
  key = await world.send(asked, { anonymous: true, openForDays: 20 })
  for (const [nth, person] of order.entries()) {
    world.clock.now = nine + nth * 3_600_000
    const token = world.tokenOf(asked[person]!.email)
    await world.answers.save(token, 'satisfaction', scores[nth], 'en')
    if (scores[nth]! <= 3) await world.answers.save(token, 'missing', `text number ${nth}`, 'en')
    await world.answers.submit(token, 'en')
  }
})
afterAll(() => world.close())

describe('an anonymous survey', () => {
  test('keeps no value that a response and an invitation, or its link, have in common', async () => {
    const [responses, invitations] = [await rowsOf('survey_response'), await rowsOf('invitation')]
    const links = await rowsOf('invitation_link')
    expect([responses.length, invitations.length, links.length]).toEqual([8, 12, 12])
    // What says nothing of one person: the survey, flags, and what many share.
    const common = new Set(['survey_id', 'role', 'site'])
    const tellingOf = (row: Row) =>
      Object.entries(row).flatMap(([column, value]) =>
        common.has(column) || value === null || typeof value === 'number' || typeof value === 'boolean'
          ? []
          : [String(value)],
      )
    const ofPeople = new Set([...invitations, ...links].flatMap(tellingOf))
    const ofResponses = responses.flatMap(tellingOf)
    expect(ofResponses.filter((value) => ofPeople.has(value))).toEqual([])
    for (const response of responses) expect(response.invitation_id).toBeNull()
  })

  test('leads from one to the other by the token alone, which nobody has but its owner', async () => {
    const token = world.tokenOf(asked[7]!.email)
    expect(linkHash(token)).not.toBe(responseIdOf(token))
    const ids = (await rowsOf('survey_response')).map(({ id }) => id)
    expect(ids).toContain(responseIdOf(token))
    for (const { token_hash } of await rowsOf('invitation_link')) {
      expect(ids).not.toContain(token_hash)
      // The stored hash is of no use in the token's place either.
      expect(ids).not.toContain(responseIdOf(String(token_hash)))
    }
  })

  test('keeps no time of an answer, only its day', async () => {
    for (const row of await rowsOf('survey_response')) {
      expect(row.answered_on).toMatch(/^\d{4}-\d\d-\d\d$/)
      const others = Object.entries(row).filter(([column]) => column !== 'answered_on' && column !== 'answers')
      for (const [column, value] of others) expect(String(value), column).not.toMatch(/20\d\d-\d\d-\d\d|^1[0-9]{12}$/)
    }
    const updates = await world.sql.all<{ at: string }>(`SELECT at FROM ledger WHERE kind = 'response'`)
    expect(updates.length).toBeGreaterThanOrEqual(5)
    for (const { at } of updates) expect(at).toMatch(/T04:00:00\.000Z$/)
  })

  test('stores responses in the order of their random ids, not of their coming', async () => {
    const plan = await world.sql.all<{ sql: string }>(`SELECT sql FROM sqlite_master WHERE name = 'survey_response'`)
    expect(plan[0]!.sql).toContain('WITHOUT ROWID')
    const stored = (await rowsOf('survey_response')).map(({ id }) => id)
    expect(stored).toEqual([...stored].sort())
    await expect(async () => world.sql.all('SELECT rowid FROM survey_response')).rejects.toThrow(/rowid/)
  })

  test('writes every invitation with each answer, so that no row of them is newer than another', async () => {
    const { database } = world
    await database.$executeRawUnsafe('CREATE TABLE written (id TEXT)')
    await database.$executeRawUnsafe(
      'CREATE TRIGGER watch AFTER UPDATE ON invitation BEGIN INSERT INTO written VALUES (NEW.id); END',
    )
    const token = world.tokenOf(asked[1]!.email)
    await world.answers.save(token, 'satisfaction', 3, 'en')
    await world.answers.save(token, 'satisfaction', 4, 'en')
    const written = (await rowsOf('written')).map(({ id }) => id)
    expect(written.sort()).toEqual((await rowsOf('invitation')).map(({ id }) => id).sort())
    await world.answers.save(token, 'satisfaction', undefined, 'en')
  })

  test('gives scores to the ledger in the order of their ids, five at a time at least', async () => {
    const updates = await world.sql.all<{ key: string; received: number }>(
      `SELECT key, received_at AS received FROM ledger WHERE kind = 'response' ORDER BY seq`,
    )
    // The last three of eight wait for two more, or for the end of their day.
    expect(updates).toHaveLength(5)
    expect(updates.map((update) => update.key)).toEqual(updates.map((update) => update.key).sort())
    world.clock.now = nine + dayMs
    await relayLeftovers(world.services)
    expect(await world.sql.all(`SELECT key FROM ledger WHERE kind = 'response'`)).toHaveLength(8)
  })

  test('keeps role and site only where five of those asked share them', async () => {
    const kept = (await rowsOf('survey_response')).map(({ role, site }) => [role, site])
    // The one manager at Ningbo would be the only one there, so the managers of Foshan lose their site with him.
    expect(new Set(kept.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify(['Key user', 'Foshan']), JSON.stringify(['Manager', null])]),
    )
  })

  test('says to nobody who has answered before it is over, nor which name a comment has', async () => {
    const results = await world.surveys.getResults(world.scope, 'erp', key)
    const { invitations } = await world.surveys.getInvitations(world.scope, 'erp', key)
    expect(invitations.map(({ answered }) => answered)).toEqual(Array.from({ length: 12 }, () => null))
    expect(results.comments.length).toBeGreaterThan(0)
    for (const { from } of results.comments) expect(from).toBeNull()
    expect(JSON.stringify(results.comments)).not.toContain('@acme.example')
  })

  test('shows nothing of fewer than five answers to anyone, not even their scores on the board', async () => {
    await using few = await openTestSurveys()
    const survey = await few.send(people(9), { anonymous: true, openForDays: 5 })
    for (const { email } of people(4)) {
      await few.answers.save(few.tokenOf(email), 'satisfaction', 2, 'en')
      await few.answers.save(few.tokenOf(email), 'missing', 'Something', 'en')
      await few.answers.submit(few.tokenOf(email), 'en')
    }
    const nothing = async (responded: number) => {
      const results = await few.surveys.getResults(few.scope, 'erp', survey)
      expect(results).toMatchObject({ responded, csat: null, comments: [], commentCount: 0, byRole: [], bySite: [] })
      for (const { answered, counts } of results.questions) expect([answered, counts]).toEqual([0, {}])
      const { invitations } = await few.surveys.getInvitations(few.scope, 'erp', survey)
      expect(invitations.every(({ answered }) => answered === null)).toBe(true)
      const csv = Buffer.from(await few.surveys.exportResults(few.scope, 'erp', survey, 'csv')).toString()
      expect(csv.trim().split('\r\n')).toHaveLength(1)
      expect((await few.board()).satisfaction.surveys).toEqual([])
      expect(await few.sql.all(`SELECT key FROM ledger WHERE kind = 'response'`)).toEqual([])
    }
    await nothing(4)
    few.clock.now += 2 * dayMs
    await few.surveys.close(few.scope, 'erp', survey)
    await nothing(4)
  })

  test('shows a figure that one more answer would change only with four others, or a day later', async () => {
    await using slow = await openTestSurveys()
    const survey = await slow.send(people(9), { anonymous: true, openForDays: 5 })
    const answer = async (nth: number) => {
      const token = slow.tokenOf(`person-${nth}@acme.example`)
      await slow.answers.save(token, 'satisfaction', nth === 6 ? 1 : 5, 'en')
      await slow.answers.submit(token, 'en')
      const { csat } = await slow.surveys.getResults(slow.scope, 'erp', survey)
      return csat && [csat.n, csat.score]
    }
    for (const nth of [1, 2, 3, 4]) expect(await answer(nth)).toBeNull()
    expect(await answer(5)).toEqual([5, 1])
    expect(await answer(6)).toEqual([5, 1])
    slow.clock.now += dayMs
    expect(await answer(7)).toEqual([6, 5 / 6])
    await slow.surveys.close(slow.scope, 'erp', survey)
    const over = await slow.surveys.getResults(slow.scope, 'erp', survey)
    expect(over.csat).toMatchObject({ n: 7, score: 6 / 7 })
    const { invitations } = await slow.surveys.getInvitations(slow.scope, 'erp', survey)
    expect(invitations.filter(({ answered }) => answered)).toHaveLength(7)
  })
})
