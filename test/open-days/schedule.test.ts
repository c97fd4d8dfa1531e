import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpenDayForm } from '../../server/contract/open-days/plan.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { forgetInvited } from '../../server/open-days/day/forget-invited.ts'
import { createInvited } from '../../server/open-days/schedule/create-invited.ts'
import { createSchedule } from '../../server/open-days/schedule/create-schedule.ts'
import { runOpenDayAutomation } from '../../server/open-days/schedule/start-automation.ts'
import { forgetPerson } from '../../server/surveys/forget-person.ts'
import { openTestOpenDays, type TestOpenDays } from '../factories/open-test-open-days.ts'
import { readCalendar } from '../factories/read-calendar.ts'

let world: TestOpenDays
beforeEach(async () => void (world = await openTestOpenDays()))
afterEach(() => world.close())

/** A moment in Shanghai. */
const at = (text: string) => void (world.clock.now = Date.parse(`${text}:00+08:00`))
const schedule = () => createSchedule(world.services)
const invited = () => createInvited(world.services)
const run = async () => {
  await runOpenDayAutomation(world.services)
  await world.services.background.settled()
}

const form = (given: Partial<OpenDayForm> = {}, plan: Partial<OpenDayForm['plan']> = {}): OpenDayForm => ({
  on: '2026-12-04',
  time: '14:00',
  minutes: 60,
  ...given,
  plan: {
    title: { en: 'Open day', 'zh-CN': '开放日' },
    timeZone: 'Asia/Shanghai',
    place: '三楼会议室 · Room 3',
    agenda: [{ title: '项目进展 · Where we stand', minutes: 60 }],
    presenters: ['陈晨'],
    attendees: [
      { email: 'wang@acme.example', name: '王敏' },
      { email: 'lee@acme.example', name: 'Lee', language: 'en' },
    ],
    moderated: true,
    anonymous: true,
    ...plan,
  },
})
const plan = (given: Partial<OpenDayForm> = {}, more: Partial<OpenDayForm['plan']> = {}) =>
  schedule().plan(world.scope, 'erp', form(given, more))
const get = (key: string) => schedule().get(world.scope, 'erp', key)
const change = async (key: string, given: Partial<OpenDayForm>, more: Partial<OpenDayForm['plan']> = {}) => {
  await schedule().change(world.scope, 'erp', key, form(given, more))
  await world.services.background.settled()
}
const mailsTo = (address: string) => world.mails.filter(({ to }) => to.address === address)
const lastTo = (address: string) => mailsTo(address).at(-1)!
const tokenIn = (address: string) => /\/i\/([\w-]{22})/.exec(mailsTo(address)[0]!.text)![1]!
const eventIn = (address: string) => readCalendar(lastTo(address).calendar!.content)

describe('an open day', () => {
  test('is known by its day, and by a number where the project has two', async () => {
    expect([await plan(), await plan({ time: '16:00' }), await plan({ on: '2026-12-05' })]).toEqual([
      '2026-12-04',
      '2026-12-04-2',
      '2026-12-05',
    ])
    const { openDays } = await schedule().list(world.scope, 'erp')
    expect(openDays.map(({ key, startsAt }) => [key, startsAt])).toEqual([
      ['2026-12-04', '2026-12-04T06:00:00.000Z'],
      ['2026-12-04-2', '2026-12-04T08:00:00.000Z'],
      ['2026-12-05', '2026-12-05T06:00:00.000Z'],
    ])
    const { code, joinUrl, joinQr } = await get('2026-12-04')
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/)
    expect(joinUrl).toBe(`https://portal.example/j/${code}`)
    expect(joinQr).toMatch(/^<svg/)
  })

  test('tells the customer when and what, but not who else is invited', async () => {
    await plan()
    const seen = await schedule().get(world.as('executive'), 'erp', '2026-12-04')
    expect([seen.attendees, seen.plan.attendees, seen.place]).toEqual([null, [], '三楼会议室 · Room 3'])
    const told = JSON.stringify(seen)
    expect(told).not.toContain('wang@acme.example')
  })

  test('is planned, changed, cancelled and invited to by the delivery team alone', async () => {
    await plan()
    for (const role of ['executive', 'sponsor'] as const) {
      const as = world.as(role)
      for (const attempt of [
        () => schedule().plan(as, 'erp', form()),
        () => schedule().suggest(as, 'erp'),
        () => schedule().getForm(as, 'erp', '2026-12-04'),
        () => schedule().change(as, 'erp', '2026-12-04', form()),
        () => schedule().cancel(as, 'erp', '2026-12-04', null),
        () => schedule().invite(as, 'erp', '2026-12-04'),
        () => schedule().endSeries(as, 'erp', 'any'),
        () => schedule().planSeries(as, 'erp', { ...form(), everyWeeks: 2 }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    }
    expect(world.mails).toEqual([])
  })

  test('is suggested as the last one was, two weeks on, and never on a holiday', async () => {
    const first = (await schedule().suggest(world.scope, 'erp')).form
    expect([first.on, first.holidays, first.plan.title.en]).toEqual(['2026-12-07', 'CN', 'Open day'])
    await plan({ on: '2026-12-18', time: '10:30', minutes: 45 })
    const { form: next } = await schedule().suggest(world.scope, 'erp')
    // Two weeks after 18 December is New Year's Day, a Friday.
    expect([next.on, next.time, next.minutes, next.plan.place]).toEqual([
      '2027-01-04',
      '10:30',
      45,
      '三楼会议室 · Room 3',
    ])
  })
})

describe('invitations', () => {
  test('go out by themselves two weeks ahead, in the daytime, each once', async () => {
    at('2026-11-19T10:00')
    await plan()
    expect((await get('2026-12-04')).invitesOn).toBe('2026-11-20')
    at('2026-11-20T13:59')
    await run()
    expect(world.mails).toEqual([])
    at('2026-11-20T20:00')
    await run()
    expect(world.mails).toEqual([])
    at('2026-11-21T09:00')
    await run()
    await run()
    await Promise.all([run(), run()])
    expect(world.mails.map(({ to, subject }) => [to.address, subject]).sort()).toEqual([
      ['lee@acme.example', 'Open day: Fri\u00a04\u00a0Dec, 14:00'],
      ['wang@acme.example', '开放日：12月4日（周五） 14:00'],
    ])
    const { invitesOn, invited: count } = await get('2026-12-04')
    expect([invitesOn, count]).toEqual([null, 2])
  })

  test('go out at once when the team presses, and to whoever is put on the list later', async () => {
    await plan({ on: '2027-01-08' })
    expect(await schedule().invite(world.scope, 'erp', '2027-01-08')).toBe(2)
    expect(await schedule().invite(world.scope, 'erp', '2027-01-08')).toBe(0)
    const { plan: before } = form()
    const attendees = [...before.attendees, { email: 'new@acme.example' }]
    await change('2027-01-08', { on: '2027-01-08' }, { attendees })
    expect(world.mails.map(({ to }) => to.address).sort()).toEqual([
      'lee@acme.example',
      'new@acme.example',
      'wang@acme.example',
    ])
  })

  test('are calendar invitations that every program takes', async () => {
    await plan()
    await schedule().invite(world.scope, 'erp', '2026-12-04')
    for (const { calendar } of [lastTo('lee@acme.example'), lastTo('wang@acme.example')]) {
      expect(calendar!.method).toBe('REQUEST')
      // RFC 5545: lines end with CRLF and are no longer than 75 bytes.
      const lines = calendar!.content.split('\r\n')
      expect(calendar!.content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
      expect(calendar!.content).not.toContain('\ufffd')
    }
    const event = eventIn('lee@acme.example')
    expect(event).toMatchObject({
      METHOD: 'REQUEST',
      DTSTART: '20261204T060000Z',
      DTEND: '20261204T070000Z',
      SEQUENCE: '0',
      STATUS: 'CONFIRMED',
      SUMMARY: 'Open day · ERP',
      LOCATION: '三楼会议室 · Room 3',
    })
    expect(event.UID).toMatch(/^[\w-]{22}@portal\.example$/)
    expect(event.ORGANIZER).toContain('daylight@portal.example')
    expect(event.ATTENDEE).toContain('lee@acme.example')
    expect(event.DESCRIPTION).toContain('Where we stand')
    expect(event.DESCRIPTION).toContain('https://portal.example/i/')
    // What somebody typed is read whole by everyone, in the mail as in the calendar.
    for (const typed of ['三楼会议室 · Room 3', '项目进展 · Where we stand'])
      expect(lastTo('lee@acme.example').text).toContain(typed)
    expect(eventIn('wang@acme.example')).toMatchObject({ UID: event.UID, LOCATION: '三楼会议室 · Room 3' })
  })
})

describe('a change', () => {
  test('of time or place is heard of once, as the same event with a larger sequence', async () => {
    await plan()
    await schedule().invite(world.scope, 'erp', '2026-12-04')
    const { UID } = eventIn('lee@acme.example')
    await change('2026-12-04', { on: '2026-12-07', time: '15:00' })
    await run()
    expect(mailsTo('lee@acme.example')).toHaveLength(2)
    const { subject, text, calendar } = lastTo('lee@acme.example')
    expect(subject).toContain('Changed: Open day, now Mon')
    expect(text).toContain('before: Fri\u00a04\u00a0Dec, 14:00–15:00')
    expect(calendar!.method).toBe('REQUEST')
    expect(eventIn('lee@acme.example')).toMatchObject({ UID, SEQUENCE: '1', DTSTART: '20261207T070000Z' })
    // The address of its page stays: it stands in mails.
    expect((await get('2026-12-04')).startsAt).toBe('2026-12-07T07:00:00.000Z')
  })

  test('of the agenda alone bothers nobody', async () => {
    await plan()
    await schedule().invite(world.scope, 'erp', '2026-12-04')
    await change('2026-12-04', {}, { agenda: [] })
    await run()
    expect(world.mails).toHaveLength(2)
  })

  test('says to each what is different from their own last mail', async () => {
    await plan()
    await schedule().invite(world.scope, 'erp', '2026-12-04')
    // Nothing goes out between the two, as after a crash.
    const { outbox } = world.services
    const refuse = () => Promise.reject(new Error('the database is away'))
    world.services.outbox = { ...outbox, queueMail: refuse }
    await change('2026-12-04', { time: '15:00' })
    world.services.outbox = outbox
    await change('2026-12-04', { time: '15:00' }, { place: 'Hall 1' })
    await run()
    expect(mailsTo('lee@acme.example')).toHaveLength(2)
    const { text } = lastTo('lee@acme.example')
    expect(text).toContain('before: Fri\u00a04\u00a0Dec, 14:00–15:00')
    expect(text).toContain('Hall 1')
    expect(eventIn('lee@acme.example').SEQUENCE).toBe('2')
  })

  test('that was made by two at once loses neither and sends each mail once', async () => {
    await plan()
    await schedule().invite(world.scope, 'erp', '2026-12-04')
    await Promise.all([change('2026-12-04', { time: '15:00' }), change('2026-12-04', { time: '16:00' }), run(), run()])
    await run()
    const sequences = mailsTo('lee@acme.example').map(({ calendar }) => readCalendar(calendar!.content).SEQUENCE)
    expect(sequences).toEqual([...new Set(sequences)])
    const { time } = (await schedule().getForm(world.scope, 'erp', '2026-12-04')).form
    expect(eventIn('lee@acme.example').DTSTART).toBe(`20261204T0${Number(time.slice(0, 2)) - 8}0000Z`)
  })

  test('keeps the reply and the link of who stays on the list, and forgets who does not', async () => {
    await plan()
    await schedule().invite(world.scope, 'erp', '2026-12-04')
    const [lee, wang] = [tokenIn('lee@acme.example'), tokenIn('wang@acme.example')]
    await invited().reply(lee, 'accepted')
    await change('2026-12-04', {}, { attendees: [{ email: 'lee@acme.example', name: 'Lee', language: 'en' }] })
    expect(await invited().find(lee)).toMatchObject({ reply: 'accepted', language: 'en' })
    await expect(invited().find(wang)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is refused once it began, was cancelled or is over', async () => {
    await plan()
    for (const state of ['live', 'closed', 'cancelled']) {
      await world.database.openDay.updateMany({ data: { state } })
      await expect(change('2026-12-04', { time: '15:00' })).rejects.toMatchObject({ code: 'conflict' })
      await expect(schedule().cancel(world.scope, 'erp', '2026-12-04', null)).rejects.toMatchObject({
        code: 'conflict',
      })
    }
  })
})

describe('cancelling', () => {
  test('takes it out of the calendars of those who were invited, and says why', async () => {
    await plan()
    await schedule().invite(world.scope, 'erp', '2026-12-04')
    const { UID } = eventIn('lee@acme.example')
    await schedule().cancel(world.scope, 'erp', '2026-12-04', 'Stocktaking')
    await world.services.background.settled()
    await run()
    expect(mailsTo('lee@acme.example')).toHaveLength(2)
    const { subject, text, calendar } = lastTo('lee@acme.example')
    expect([subject, calendar!.method]).toEqual(['Cancelled: Open day, Fri\u00a04\u00a0Dec', 'CANCEL'])
    expect(text).toContain('Stocktaking')
    expect(eventIn('lee@acme.example')).toMatchObject({ METHOD: 'CANCEL', UID, SEQUENCE: '1', STATUS: 'CANCELLED' })
    const { state, cancelReason } = await get('2026-12-04')
    expect([state, cancelReason]).toEqual(['cancelled', 'Stocktaking'])
  })

  test('bothers nobody who never heard of it', async () => {
    await plan({ on: '2027-01-08' })
    await schedule().cancel(world.scope, 'erp', '2027-01-08', null)
    at('2027-01-04T10:00')
    await run()
    expect(world.mails).toEqual([])
  })
})

describe('a personal link', () => {
  test('says whether one comes, as often as one likes until it begins', async () => {
    await plan()
    await schedule().invite(world.scope, 'erp', '2026-12-04')
    const token = tokenIn('wang@acme.example')
    expect(await invited().find(token)).toMatchObject({ reply: 'none', name: '王敏', language: 'zh-CN', joinUrl: null })
    await invited().reply(token, 'tentative')
    await invited().reply(token, 'accepted')
    expect((await get('2026-12-04')).accepted).toBe(1)
    const { attendees } = await get('2026-12-04')
    expect(attendees!.map(({ email, reply }) => [email, reply])).toEqual([
      ['lee@acme.example', 'none'],
      ['wang@acme.example', 'accepted'],
    ])
    await world.database.openDay.updateMany({ data: { state: 'live' } })
    await expect(invited().reply(token, 'declined')).rejects.toMatchObject({ code: 'conflict' })
  })

  test('leads into the room from a quarter of an hour before', async () => {
    await plan()
    await schedule().invite(world.scope, 'erp', '2026-12-04')
    const token = tokenIn('wang@acme.example')
    at('2026-12-04T13:44')
    expect((await invited().find(token)).joinUrl).toBeNull()
    at('2026-12-04T13:45')
    expect((await invited().find(token)).joinUrl).toMatch(/^https:\/\/portal\.example\/j\//)
  })

  test('that was never sent, or is made up, opens nothing', async () => {
    await plan()
    for (const token of ['AbCdEfGhIjKlMnOpQrStUv', '', '../../etc', 'é'.repeat(40)])
      await expect(invited().find(token)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('forgetting a person', () => {
  test('takes name, address and link out of invitations and lists; that they were invited stays counted', async () => {
    await plan()
    await schedule().planSeries(world.scope, 'erp', { ...form({ on: '2026-12-11' }), everyWeeks: 4 })
    await schedule().invite(world.scope, 'erp', '2026-12-04')
    const token = tokenIn('wang@acme.example')
    await invited().reply(token, 'accepted')
    await forgetPerson(world.scope, world.database, 'wang@acme.example', forgetInvited)
    await expect(invited().find(token)).rejects.toMatchObject({ code: 'not_found' })
    expect(await get('2026-12-04')).toMatchObject({ invited: 2, accepted: 1 })
    const { openDay, openDaySeries, attendee } = world.database
    const kept = [await openDay.findMany(), await openDaySeries.findMany(), await attendee.findMany()]
    expect(JSON.stringify(kept)).not.toMatch(/wang@|王敏/)
    // Nothing more is sent there, and the others hear of a change as before.
    await change('2026-12-04', { time: '16:00' }, { attendees: form().plan.attendees.slice(1) })
    expect([mailsTo('wang@acme.example').length, mailsTo('lee@acme.example').length]).toEqual([1, 2])
    expect(await get('2026-12-04')).toMatchObject({ invited: 2, attendees: [{ email: 'lee@acme.example' }] })
    const again = forgetPerson(world.scope, world.database, 'wang@acme.example', forgetInvited)
    await expect(again).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a rhythm', () => {
  const series = (given = {}) =>
    schedule().planSeries(world.scope, 'erp', {
      ...form({ on: '2026-12-04' }),
      everyWeeks: 2,
      holidays: 'CN',
      ...given,
    })
  const days = async () =>
    (await schedule().list(world.scope, 'erp')).openDays
      .filter(({ state }) => state === 'planned')
      .map(({ startsAt }) => startsAt.slice(0, 10))

  test('is planned three months ahead and goes on by itself, past holidays', async () => {
    await series()
    const planned = ['2026-12-04', '2026-12-18', '2027-01-04', '2027-01-15', '2027-01-29', '2027-02-12']
    expect(await days()).toEqual(planned)
    await run()
    expect(await days()).toEqual(planned)
    at('2026-12-05T10:00')
    await run()
    expect((await days()).slice(planned.length)).toEqual(['2027-02-26'])
    const { series: lines } = await schedule().list(world.scope, 'erp')
    expect(lines[0]!.moved).toEqual([{ from: '2027-01-01', to: '2027-01-04', holiday: "元旦 · New Year's Day" }])
  })

  test('plans no beat twice: not when two processes do it at once, nor what was moved or cancelled', async () => {
    await series()
    await schedule().change(world.scope, 'erp', '2026-12-18', form({ on: '2026-12-21' }))
    await schedule().cancel(world.scope, 'erp', '2027-01-04', null)
    at('2026-12-05T10:00')
    await Promise.all([run(), run(), run()])
    expect(await days()).toEqual(['2026-12-04', '2026-12-21', '2027-01-15', '2027-01-29', '2027-02-12', '2027-02-26'])
  })

  test('is made up for after a crash in the middle of planning', async () => {
    const { tokens } = world.services
    let left = 10
    world.services.tokens = {
      next: () => {
        if (left-- === 0) throw new Error('the process dies')
        return tokens.next()
      },
    }
    await expect(series()).rejects.toThrow('the process dies')
    const before = await days()
    expect(before.length).toBeGreaterThan(0)
    expect(before.length).toBeLessThan(6)
    world.services.tokens = tokens
    await run()
    expect(await days()).toHaveLength(6)
  })

  test('gives a change to all that follow, and to those not planned yet, but each keeps its day', async () => {
    await series()
    await schedule().change(world.scope, 'erp', '2026-12-18', form({ on: '2026-12-18', time: '09:30' }), true)
    at('2026-12-05T10:00')
    await run()
    const { openDays } = await schedule().list(world.scope, 'erp')
    expect(openDays.map(({ startsAt }) => startsAt.slice(0, 16))).toEqual([
      '2026-12-04T06:00',
      ...['2026-12-18', '2027-01-04', '2027-01-15', '2027-01-29', '2027-02-12', '2027-02-26'].map(
        (day) => `${day}T01:30`,
      ),
    ])
  })

  test('that ends is planned no further; who was invited hears of it, the rest is as if it had never been', async () => {
    const id = await series()
    await schedule().invite(world.scope, 'erp', '2026-12-04')
    await schedule().endSeries(world.scope, 'erp', id)
    await world.services.background.settled()
    await run()
    const { openDays, series: left } = await schedule().list(world.scope, 'erp')
    expect(openDays.map(({ key, state }) => [key, state])).toEqual([['2026-12-04', 'cancelled']])
    expect(left).toEqual([])
    expect(lastTo('lee@acme.example').calendar!.method).toBe('CANCEL')
    await expect(schedule().endSeries(world.scope, 'erp', 'made-up')).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a calendar’s feed', () => {
  test('has the open days of whoever subscribed, as they stand, and of nobody else', async () => {
    await plan()
    await plan({ on: '2026-12-18' })
    await schedule().cancel(world.scope, 'erp', '2026-12-18', null)
    await world.addSponsor('wang@acme.example')
    const user = await world.database.user.findFirstOrThrow({ where: { email: 'wang@acme.example' } })
    const scope = { ...world.as('sponsor'), userId: user.id } as ReturnType<TestOpenDays['as']>
    const { feedUrl } = await schedule().list(scope, 'erp')
    const token = /\/calendar\/(.+)\.ics$/.exec(feedUrl!)![1]!
    const feed = await invited().feed(token, 'zh-CN')
    expect(feed).toContain('METHOD:PUBLISH')
    expect(feed.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(feed).toContain('STATUS:CANCELLED')
    expect(feed).not.toContain('ATTENDEE')
    await world.database.membership.deleteMany({ where: { userId: user.id } })
    for (const lost of [token, 'v1.made-up', ''])
      await expect(invited().feed(lost, 'en')).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is made anew by its owner, and ends when they are forgotten; other people’s go on', async () => {
    await plan()
    const subscribe = async (email: string) => {
      await world.addSponsor(email)
      const { id } = await world.database.user.findFirstOrThrow({ where: { email } })
      const scope = { ...world.as('sponsor'), userId: id } as ReturnType<TestOpenDays['as']>
      const tokenNow = async () => /\/calendar\/(.+)\.ics$/.exec((await schedule().list(scope, 'erp')).feedUrl!)![1]!
      return { id, scope, tokenNow, first: await tokenNow() }
    }
    const [wang, li] = [await subscribe('wang@acme.example'), await subscribe('li@acme.example')]
    // As it was given out before addresses could be made anew.
    const old = world.services.sealer.seal(wang.id, 'calendar feed')
    expect(await invited().feed(old, 'en')).toContain('BEGIN:VEVENT')
    await schedule().renewFeed(wang.scope)
    for (const ended of [old, wang.first])
      await expect(invited().feed(ended, 'en')).rejects.toMatchObject({ code: 'not_found' })
    expect(await invited().feed(await wang.tokenNow(), 'en')).toContain('BEGIN:VEVENT')
    expect(await invited().feed(li.first, 'en')).toContain('BEGIN:VEVENT')
    await forgetPerson(operatorScope(), world.database, 'li@acme.example')
    await expect(invited().feed(li.first, 'en')).rejects.toMatchObject({ code: 'not_found' })
    await expect(schedule().renewFeed(world.scope)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is offered to people, not to keys or operators', async () => {
    expect((await schedule().list(world.scope, 'erp')).feedUrl).toBeNull()
  })
})
