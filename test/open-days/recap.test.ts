import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureChanges } from '../../server/contract/open-days/figure-changes.ts'
import { newInvitedToken } from '../../server/open-days/day/invited-token.ts'
import { recordPulse } from '../../server/open-days/recap/room-record.ts'
import { sha256 } from '../../server/platform/sha256.ts'
import { arbitraryUpdates } from '../factories/arbitrary-updates.ts'
import { openTestOpenDays, type TestOpenDays } from '../factories/open-test-open-days.ts'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'

const dayMs = 86_400_000

/** Questions in every state, a poll with votes and a draft, reactions, and who came. */
async function fillRoom(world: TestOpenDays, openDayId: number) {
  const { database } = world
  const asker = await world.join(openDayId, { name: 'Zhao Lei' })
  const other = await world.join(openDayId)
  const ask = (text: string, state: string, answer: string | null = null) =>
    database.roomQuestion.create({ data: { openDayId, participantId: asker.id, text, state, answer } })
  await ask('When is plant 4?', 'answered', 'On 14 December')
  const popular = await ask('Who trains us?', 'shown')
  await ask('Not yet let through', 'waiting')
  await ask('Rude', 'dismissed')
  await database.questionVote.create({ data: { questionId: popular.id, participantId: other.id } })
  const design = JSON.stringify({
    question: { en: 'Ready?' },
    options: [
      { id: 'yes', text: { en: 'Yes' } },
      { id: 'no', text: { en: 'No' } },
    ],
  })
  const poll = await database.poll.create({ data: { openDayId, design, state: 'open', place: 0 } })
  await database.poll.create({ data: { openDayId, design, state: 'draft', place: 1 } })
  await database.pollVote.create({ data: { openDayId, pollId: poll.id, participantId: asker.id, option: 'yes' } })
  await database.room.update({ where: { openDayId }, data: { reactions: '{"applause":12}' } })
  const attendee = () => ({ openDayId, name: 'Zhao Lei', language: 'en', ...newInvitedToken(world.services) })
  await database.attendee.create({ data: { ...attendee(), email: 'zhao@acme.example', reply: 'accepted' } })
  await database.attendee.create({
    data: { ...attendee(), email: 'li@acme.example', name: '李娜', language: 'zh-CN' },
  })
}

test('the recap writes itself: what everyone saw, for the customer; with what still waits, for the team', async () => {
  await using world = await openTestOpenDays()
  await world.push([
    buildUpdate({
      key: 'I-1',
      at: '2026-11-20T09:00:00+08:00',
      data: { title: 'Secret', severity: 'critical' },
      visibility: 'internal',
    }),
  ])
  const { id, key } = await world.begin()
  await fillRoom(world, id)
  await world.outcomes.close(world.scope, 'erp', key)
  const customer = await world.recap.get(world.as('executive'), 'erp', key)
  expect(customer).toMatchObject({
    openDay: { key, invited: 2, accepted: 1, state: 'closed' },
    seal: { version: 1, on: '2026-11-22' },
    since: null,
    difference: null,
    figures: [
      { figure: 'criticalIssues', before: null, after: 1 },
      { figure: 'openIssues', before: null, after: 1 },
    ],
    questions: [
      { text: 'Who trains us?', votes: 1, state: 'shown' },
      { text: 'When is plant 4?', answer: 'On 14 December' },
    ],
    polls: [{ state: 'closed', votes: { yes: 1, no: 0 }, total: 1 }],
    attendance: { invited: 2, accepted: 1, joined: 2, names: [] },
    reactions: { thanks: 0, applause: 12, idea: 0, unclear: 0 },
    can: { runOpenDays: false },
  })
  const team = await world.recap.get(world.as('engineer'), 'erp', key)
  expect(team.questions.map(({ state }) => state)).toEqual(['shown', 'answered', 'waiting'])
  expect(team.attendance.names).toEqual(['Zhao Lei'])
  for (const secret of ['Secret', 'Rude', 'Not yet']) expect(JSON.stringify(customer)).not.toContain(secret)
})

test('figures stand against those sealed at the open day before', async () => {
  await using world = await openTestOpenDays()
  const issue = (key: string, status: string, at: string) =>
    buildUpdate({ key, at, data: { status, severity: 'critical', title: key } })
  await world.push([
    issue('I-1', 'open', '2026-11-20T09:00:00+08:00'),
    issue('I-2', 'open', '2026-11-20T09:00:00+08:00'),
  ])
  const first = await world.begin()
  await world.outcomes.close(world.scope, 'erp', first.key)
  // What arrives later about then changes no seal.
  await world.push([issue('I-3', 'open', '2026-11-20T09:00:00+08:00')])
  world.clock.now += 14 * dayMs
  await world.push([issue('I-1', 'closed', '2026-12-01T09:00:00+08:00')])
  const next = await world.begin()
  await world.outcomes.close(world.scope, 'erp', next.key)
  const { since, figures, difference } = await world.recap.get(world.as('sponsor'), 'erp', next.key)
  expect(since).toEqual({ day: '2026-11-22', version: 2 })
  expect(figures).toContainEqual({ figure: 'criticalIssues', before: 2, after: 2, n: null })
  expect(difference?.since).toEqual(since)
})

test('whatever was reported, each figure is the one that its board shows, before and after', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryUpdates, fc.nat(20), async (sent, cut) => {
      const project = await openTestProject({ goLiveOn: '2026-12-14' })
      const push = async (some: typeof sent) => {
        for (const { source, update } of some) await project.push([update], source)
      }
      await push(sent.slice(0, cut))
      const before = await project.board()
      await push(sent.slice(cut))
      const after = await project.board()
      await project.close()
      const shown = Object.fromEntries(figureChanges(before, after).map((one) => [one.figure, one]))
      const open = ({ issues }: typeof after) => (issues.total > 0 ? issues.open : null)
      expect(shown.openIssues?.after ?? null).toBe(open(after))
      if (shown.openIssues) expect(shown.openIssues.before).toBe(open(before))
      expect(shown.uatPassed?.after ?? null).toBe(after.headline.passRate)
      expect(shown.satisfied?.after ?? null).toBe(
        [...after.satisfaction.surveys].reverse().find(({ csat }) => csat)?.csat?.score ?? null,
      )
      // A score never stands without how many gave it.
      for (const { figure, n } of Object.values(shown)) expect(n !== null).toBe(figure === 'satisfied')
      // Nothing is shown that is not known now.
      expect(Object.values(shown).every((one) => one.after !== null)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('of fewer than five scores everybody learns how many they are and nobody anything else', async () => {
  await using world = await openTestOpenDays()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ useful: fc.integer({ min: 1, max: 5 }), confident: fc.integer({ min: 1, max: 5 }) }), {
        maxLength: 8,
      }),
      async (given) => {
        const openDay = await world.begin()
        for (const pulse of given) await world.join(openDay.id, pulse)
        const scores = given.map(({ useful }) => useful)
        const mean = scores.length ? scores.reduce((a, b) => a + b, 0) / scores.length : null
        const n = given.length
        expect((await recordPulse(world.services, openDay)).useful).toEqual({ mean: n < 5 ? null : mean, n })
      },
    ),
    { numRuns: 20 },
  )
})

test('there is no recap, pack or mail until it is over, and nobody but the team writes in it', async () => {
  await using world = await openTestOpenDays()
  const { key } = await world.begin()
  const { recap, scope } = world
  for (const early of [
    () => recap.get(scope, 'erp', key),
    () => recap.getPack(scope, 'erp', key),
    () => recap.send(scope, 'erp', key),
    () => recap.saveSummary(scope, 'erp', key, 'Words'),
  ])
    await expect(early()).rejects.toMatchObject({ code: 'not_found' })
  await world.outcomes.close(scope, 'erp', key)
  const sponsor = world.as('sponsor')
  for (const foreign of [
    () => recap.send(sponsor, 'erp', key),
    () => recap.saveSummary(sponsor, 'erp', key, 'Words'),
    () => world.outcomes.addDecision(sponsor, 'erp', key, { text: 'Mine' }),
    () => world.outcomes.close(sponsor, 'erp', key),
  ])
    await expect(foreign()).rejects.toMatchObject({ code: 'not_found' })
})

test('the team’s summary is markdown in which no script survives', async () => {
  await using world = await openTestOpenDays()
  const { key } = await world.begin()
  await world.outcomes.close(world.scope, 'erp', key)
  const markdown = '**Good** day <script>alert(1)</script> [x](javascript:alert(1)) ![y](https://evil.example/y.png)'
  await world.recap.saveSummary(world.scope, 'erp', key, markdown)
  const { summary } = await world.recap.get(world.as('sponsor'), 'erp', key)
  expect(summary?.markdown).toBe(markdown)
  expect(summary?.html).toContain('<strong>Good</strong>')
  expect(summary?.html).not.toMatch(/<script|<img|href="javascript/)
  await world.recap.saveSummary(world.scope, 'erp', key, null)
  expect((await world.recap.get(world.scope, 'erp', key)).summary).toBeNull()
})

test('the recap is mailed to everyone invited, in their language, once, and not before somebody says so', async () => {
  await using world = await openTestOpenDays()
  await world.push([buildUpdate({ key: 'I-1', data: { title: 'Totals', severity: 'critical', status: 'open' } })])
  const { id, key } = await world.begin()
  await fillRoom(world, id)
  await world.outcomes.savePromise(world.scope, 'erp', key, null, {
    title: 'A list of interfaces',
    owner: 'Chen Jing',
    dueOn: '2026-12-11',
  })
  await world.outcomes.close(world.scope, 'erp', key)
  expect(world.mails).toEqual([])
  const answers = await Promise.allSettled([1, 2].map(() => world.recap.send(world.as('engineer'), 'erp', key)))
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(world.recap.send(world.scope, 'erp', key)).rejects.toMatchObject({ code: 'conflict' })
  expect(world.mails.map(({ to }) => to.address).sort()).toEqual(['li@acme.example', 'zhao@acme.example'])
  const english = world.mails.find(({ to }) => to.address === 'zhao@acme.example')!
  expect(english.text).toContain('A list of interfaces')
  expect(english.text).toContain('Open critical issues')
  // The link asks nobody to sign in: most of those who get it have no account.
  expect(english.text).toMatch(/https:\/\/portal\.example\/i\/[\w-]{22}\/recap/)
  expect(english.text).not.toContain('/projects/')
  expect(world.mails.find(({ to }) => to.address === 'li@acme.example')!.text).toContain('未关闭致命问题')
  expect((await world.recap.get(world.as('sponsor'), 'erp', key)).sentOn).toBe('2026-11-22')
})

test('what a pack holds is the customer’s, whoever takes it, and its text gives the seal', async () => {
  await using world = await openTestOpenDays()
  await world.push([buildUpdate({ key: 'I-1', data: { title: 'Secret' }, visibility: 'internal' })])
  const { key } = await world.begin()
  await world.outcomes.close(world.scope, 'erp', key)
  const { recap, sealed } = await world.recap.getPack(world.as('engineer'), 'erp', key)
  expect(sha256(sealed)).toBe(recap.seal.hash)
  expect(JSON.parse(sealed)).toEqual(recap.board)
  expect(JSON.stringify(recap) + sealed).not.toContain('Secret')
})
