import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { questionsToAsk } from '../../server/contract/surveys/answers.ts'
import { sendingRuleSchema } from '../../server/contract/surveys/forms.ts'
import { addCustomer } from '../../server/identity/add-customer.ts'
import { addProject } from '../../server/identity/add-project.ts'
import { suppressBounced } from '../../server/outbox/suppression.ts'
import { settleInvitation } from '../../server/surveys/sending/settle-invitation.ts'
import { nine } from '../factories/open-test-project.ts'
import { openTestSurveys, people, type TestSurveys } from '../factories/open-test-surveys.ts'

let world: TestSurveys
beforeAll(async () => void (world = await openTestSurveys()))
afterAll(() => world.close())
beforeEach(() => void (world.clock.now = nine))

const dayMs = 86_400_000
const resultsOf = (key: string) => world.surveys.getResults(world.scope, 'erp', key)
const invitationsOf = async (key: string) => (await world.surveys.getInvitations(world.scope, 'erp', key)).invitations
const statusesOf = async (key: string) =>
  Object.fromEntries((await invitationsOf(key)).map(({ email, status }) => [email, status]))
const rule = (given: object) => sendingRuleSchema.parse({ to: 'list', ...given })

test('sponsors are asked as they are on the day, each once and in their own language', async () => {
  await world.addSponsor('wang.min@acme.example', '王敏 Wang Min')
  await world.addSponsor('smith@acme.example', 'John Smith')
  const before = world.mails.length
  const key = await world.surveys.send(world.scope, 'erp', { template: 'go-live', rule: sendingRuleSchema.parse({}) })
  expect(key).toBe('go-live-2026-11-22')
  const sent = world.mails.slice(before)
  expect(sent.map(({ to }) => to.address).sort()).toEqual(['smith@acme.example', 'wang.min@acme.example'])
  const [smith, wang] = sent.sort((a, b) => (a.to.address < b.to.address ? -1 : 1))
  expect(smith!.text).toContain('How satisfied are you with the go-live?')
  expect(wang!.text).toContain('您对本次上线满意吗？')
  expect(wang!.list!.unsubscribeUrl).toMatch(/^https:\/\/portal\.example\/unsubscribe\/[\w-]{22}$/)
})

test('a list asks each address once, whatever its case and however often it stands there', async () => {
  const recipients = rule({ recipients: [{ email: 'One@acme.example' }, { email: 'one@ACME.example', name: 'Again' }] })
  const key = await world.surveys.send(world.scope, 'erp', { template: 'phase', rule: recipients })
  expect(await invitationsOf(key)).toMatchObject([{ email: 'one@acme.example', name: '' }])
})

describe('the quiet period', () => {
  test('leaves out whoever was asked in the last 30 days, by any project of any customer', async () => {
    const { scope, database } = world
    await addCustomer(scope, database, { key: 'other', name: 'Other', timeZone: 'Europe/Berlin' })
    await addProject(scope, database, { key: 'crm', customer: 'other', name: 'CRM', timeZone: 'Europe/Berlin' })
    await world.send([{ email: 'busy@acme.example' }])
    world.clock.now += 30 * dayMs - 1
    const again = {
      template: 'open-day',
      rule: rule({ recipients: [{ email: 'busy@acme.example' }, { email: 'new@acme.example' }] }),
    }
    expect(await world.surveys.previewSend(scope, 'crm', again)).toMatchObject({
      asked: 1,
      leftOut: [{ email: 'busy@acme.example', reason: 'quiet' }],
      title: { en: 'Open day, 22 Dec 2026' },
    })
    const key = await world.surveys.send(scope, 'crm', again)
    const { invited } = await world.surveys.getResults(scope, 'crm', key)
    const { invitations } = await world.surveys.getInvitations(scope, 'crm', key)
    expect(invited).toBe(1)
    expect(invitations).toMatchObject([{ email: 'busy@acme.example', status: 'quiet' }, { email: 'new@acme.example' }])
    // Without a mail server a mail is kept as soon as the outbox comes to it.
    expect(['queued', 'kept']).toContain(invitations[1]!.status)
    // Left out, they were not asked: their time begins with the first asking, not with this one.
    world.clock.now += 1
    const later = await world.send([{ email: 'busy@acme.example' }], {}, 'quarterly')
    expect((await resultsOf(later)).invited).toBe(1)
  })

  test('does not count reminders as asking', async () => {
    const key = await world.send([{ email: 'reminded@acme.example' }], { openForDays: 40 }, 'quarterly')
    world.clock.now += 20 * dayMs
    expect(await world.surveys.remind(world.scope, 'erp', key)).toBe(1)
    world.clock.now += 10 * dayMs + 1
    const next = await world.send([{ email: 'reminded@acme.example' }], {}, 'phase')
    expect((await resultsOf(next)).invited).toBe(1)
  })
})

test('an address that bounced, or wants no surveys, gets none, and the team sees why', async () => {
  await suppressBounced(world.database, 'gone@acme.example')
  const key = await world.send([{ email: 'gone@acme.example' }, { email: 'here@acme.example' }])
  expect(await statusesOf(key)).toMatchObject({ 'gone@acme.example': 'bounced' })
  expect(world.mails.some(({ to }) => to.address === 'gone@acme.example')).toBe(false)
  expect((await resultsOf(key)).invited).toBe(1)
})

test('what becomes of a mail is written on its invitation', async () => {
  const key = await world.send(people(4, (nth) => ({ email: `settled-${nth}@acme.example` })))
  const invitations = await world.database.invitation.findMany({
    where: { survey: { key } },
    orderBy: { email: 'asc' },
  })
  const ends = [
    { state: 'sent', suppressed: null },
    { state: 'refused', suppressed: 'bounced' },
    { state: 'refused', suppressed: 'unsubscribed' },
    { state: 'failed', suppressed: null },
  ] as const
  for (const [nth, end] of ends.entries())
    await settleInvitation(world.database, { dedupeKey: `survey-invitation:${invitations[nth]!.id}`, ...end })
  expect(Object.values(await statusesOf(key))).toEqual(['sent', 'bounced', 'unsubscribed', 'failed'])
  // A reminder that could not be delivered says nothing new of an invitation that was.
  const reminder = `survey-reminder:${invitations[0]!.id}:1`
  await settleInvitation(world.database, { dedupeKey: reminder, state: 'failed', suppressed: null })
  expect(await statusesOf(key)).toMatchObject({ 'settled-0@acme.example': 'sent' })
  await settleInvitation(world.database, { dedupeKey: reminder, state: 'refused', suppressed: 'bounced' })
  expect(await statusesOf(key)).toMatchObject({ 'settled-0@acme.example': 'bounced' })
})

test('what has not gone out by the end goes out no more, and who never got it is not left in peace for it', async () => {
  const key = await world.send([{ email: 'unsent@acme.example' }])
  const { id } = await world.database.invitation.findFirstOrThrow({ where: { email: 'unsent@acme.example' } })
  const dedupeKey = `survey-invitation:${id}`
  // As with a mail server that is down.
  await world.database.outboxMessage.update({ where: { dedupeKey }, data: { state: 'queued' } })
  await world.database.invitation.update({ where: { id }, data: { status: 'queued' } })
  await world.surveys.close(world.scope, 'erp', key)
  expect(await world.database.outboxMessage.findUnique({ where: { dedupeKey } })).toMatchObject({
    state: 'failed',
    sealed: null,
  })
  expect(await statusesOf(key)).toEqual({ 'unsent@acme.example': 'failed' })
  const next = await world.send([{ email: 'unsent@acme.example' }], {}, 'phase')
  expect((await resultsOf(next)).invited).toBe(1)
})

test('nobody is reminded who has answered, twice a day, or after the end', async () => {
  const key = await world.send(
    people(3, (nth) => ({ email: `slow-${nth}@acme.example` })),
    { openForDays: 5 },
  )
  await world.answers.save(world.tokenOf('slow-0@acme.example'), 'satisfaction', 5, 'en')
  await world.answers.submit(world.tokenOf('slow-0@acme.example'), 'en')
  const before = world.mails.length
  world.clock.now += 2 * dayMs
  expect(await world.surveys.remind(world.scope, 'erp', key)).toBe(2)
  expect(await world.surveys.remind(world.scope, 'erp', key)).toBe(0)
  world.clock.now += dayMs
  expect(await world.surveys.remind(world.scope, 'erp', key)).toBe(2)
  const links = world.mails.slice(before).map(({ list }) => list!.unsubscribeUrl)
  expect(new Set(links).size).toBe(4)
  expect((await invitationsOf(key)).map(({ reminders }) => reminders)).toEqual([0, 2, 2])
  world.clock.now += 10 * dayMs
  await expect(world.surveys.remind(world.scope, 'erp', key)).rejects.toMatchObject({ code: 'conflict' })
})

test('what cannot be sent is refused by its field, and a preview says the same as sending', async () => {
  const { surveys, scope } = world
  const nobody = { template: 'open-day', rule: rule({ recipients: [] }) }
  for (const trying of [surveys.previewSend(scope, 'erp', nobody), surveys.send(scope, 'erp', nobody)])
    await expect(trying).rejects.toMatchObject({ code: 'invalid', path: 'rule.recipients' })
  for (const template of ['no-such', 'manual', '', '__proto__']) {
    const form = { template, rule: rule({ recipients: people(1) }) }
    await expect(surveys.send(scope, 'erp', form)).rejects.toMatchObject({ code: 'not_found' })
    await expect(surveys.previewSend(scope, 'erp', form)).rejects.toMatchObject({ code: 'not_found' })
    await expect(surveys.getTemplate(scope, 'erp', template)).rejects.toMatchObject({ code: 'not_found' })
  }
  const bot = { template: 'open-day', rule: rule({ recipients: people(1), bots: ['no-such-bot'] }) }
  await expect(surveys.send(scope, 'erp', bot)).rejects.toMatchObject({ code: 'not_found' })
})

test('a group chat gets the open link, once', async () => {
  const { surveys, scope, database } = world
  await world.messages.addBot(scope, 'erp', {
    vendor: 'wecom',
    name: 'Project group',
    url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa',
  })
  const [bot] = (await surveys.getDesk(scope, 'erp')).bots
  const form = { template: 'open-day', rule: rule({ recipients: [], bots: [bot!.id, bot!.id] }) }
  expect(await surveys.previewSend(scope, 'erp', form)).toMatchObject({ asked: 0, bots: ['Project group'] })
  const key = await surveys.send(scope, 'erp', form)
  expect((await resultsOf(key)).openLink?.url).toMatch(/\/q\//)
  expect(await database.outboxMessage.count({ where: { channel: 'wecom' } })).toBe(1)
})

test('an invitation counts the questions that are asked before an answer brings up more', async () => {
  await world.send([{ email: 'counts@acme.example', language: 'en' }])
  const { design } = await world.surveys.getTemplate(world.scope, 'erp', 'open-day')
  const asked = questionsToAsk(design, {}).length
  expect(asked).toBeLessThan(design.questions.length)
  expect(world.mails.at(-1)!.text).toContain(`Open all ${asked} questions`)
})

test('a follow-up is read by its giver as it was typed, in both languages where it was', async () => {
  const { surveys, scope, answers } = world
  const key = await world.send([{ email: 'reader@acme.example', language: 'en' }])
  const token = world.tokenOf('reader@acme.example')
  await answers.save(token, 'satisfaction', 2, 'en')
  await answers.submit(token, 'en')
  const [comment] = (await resultsOf(key)).comments
  const answer = '已经解决。 · It is solved.'
  await surveys.saveFollowUp(scope, 'erp', key, null, { response: comment!.response, title: '太慢 · Too slow', answer })
  const { subject, html, text } = world.mails.at(-1)!
  expect(subject).toContain('太慢 · Too slow')
  for (const body of [html, text]) expect(body).toContain(answer)
})

test('surveys of one day and template have keys and titles of their own', async () => {
  world.clock.now = nine + 60 * dayMs
  const keys = []
  for (const nth of [1, 2, 3]) keys.push(await world.send([{ email: `day-${nth}@acme.example` }], {}, 'phase'))
  expect(keys).toEqual(['phase-2027-01-21', 'phase-2027-01-21-2', 'phase-2027-01-21-3'])
  const titles = await Promise.all(keys.map(async (key) => (await resultsOf(key)).title['zh-CN']))
  expect(titles).toEqual([
    '阶段回顾（2027年1月21日）',
    '阶段回顾（2027年1月21日），第2份',
    '阶段回顾（2027年1月21日），第3份',
  ])
})
