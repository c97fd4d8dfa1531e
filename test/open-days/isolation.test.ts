import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDayFormSchema, openDayPlanSchema, openDaySeriesFormSchema } from '../../server/contract/open-days/plan.ts'
import { roles, type Role } from '../../server/contract/people.ts'
import { deckFormSchema } from '../../server/contract/open-days/slides.ts'
import { addCustomer } from '../../server/identity/add-customer.ts'
import { addProject } from '../../server/identity/add-project.ts'
import { keyScope, type Scope } from '../../server/identity/scope.ts'
import { createOpenDays } from '../../server/open-days/create-open-days.ts'
import type { OpenDaysBackend } from '../../server/open-days/day/open-days-backend.ts'
import { participantHash } from '../../server/open-days/room/room-tokens.ts'
import { openTestOpenDays, type TestOpenDays } from '../factories/open-test-open-days.ts'
import { pictures } from '../factories/pictures.ts'

// Every function, every role, and the identifiers of another customer's open days beside ones that name nothing.

interface Names {
  project: string
  /** One that is going on. */
  openDay: string
  /** One that is over. */
  over: string
  /** One that is planned. */
  planned: string
  series: string
  image: string
  question: string
  /** Of the one that is over. */
  asked: string
  poll: string
  decision: string
  draft: string
  promise: string
  code: string
  token: string
}
const missing: Names = {
  project: 'nobody',
  openDay: '2026-11-01',
  over: '2026-11-02',
  planned: '2026-11-03',
  series: 'nothing',
  image: 'nothing',
  question: 'nothing',
  asked: 'nothing',
  poll: 'nothing',
  decision: 'nothing',
  draft: 'nothing',
  promise: 'nothing',
  code: 'NQTHNG',
  token: 'nothing',
}

let world: TestOpenDays
let openDays: OpenDaysBackend
let own: Names
let foreign: Names
const plan = openDayPlanSchema.parse({
  title: { en: 'Zephyr' },
  timeZone: 'Asia/Shanghai',
  place: 'Zephyr hall',
  moderated: false,
})
const planForm = (on: string) => openDayFormSchema.parse({ on, time: '14:00', plan })
const polled = (id: string) => ({ id, question: { en: 'Zephyr?' }, options: ['yes', 'no'].map(optionOf) })
const optionOf = (id: string) => ({ id, text: { en: id } })
const deckOf = (slide: object, polls: object[] = []) =>
  deckFormSchema.parse({ slides: [{ id: 'only', ...slide }], polls, editedAt: null })
const promised = { title: 'Zephyr promise', owner: 'Zephyr', dueOn: '2026-12-01' }

/** Something of everything in a project; `day` keeps the keys of two projects apart. */
async function fill(project: string, day: number, code: string): Promise<Names> {
  const { database, scope } = world
  const { id: projectId } = await database.project.findUniqueOrThrow({ where: { key: project } })
  const begin = (key: string, state: string, code: string) =>
    database.openDay.create({
      data: {
        projectId,
        key,
        state,
        startsAt: new Date(world.clock.now),
        minutes: 60,
        plan: JSON.stringify(plan),
        uid: `${key}@portal.example`,
        code,
        room: { create: { slide: 'title' } },
      },
    })
  /** Somebody of the room of a code asks something; gives the token and the question's id. */
  async function ask(code: string) {
    const token = await openDays.audience.join(code, 'Zephyr', 'en')
    await openDays.audience.ask(code, token, { text: 'Zephyr?' })
    const { id } = await database.roomQuestion.findFirstOrThrow({
      where: { participant: { tokenHash: participantHash(token) } },
    })
    return { token, question: id }
  }

  const over = await begin(`2026-10-${day}`, 'live', `${code.slice(0, 5)}9`)
  const { question: asked } = await ask(over.code)
  await openDays.room.savePromise(scope, project, over.key, null, promised)
  await openDays.room.close(scope, project, over.key)
  const live = await begin(`2026-11-${day}`, 'live', code)
  const { token, question } = await ask(code)
  const image = await openDays.deck.addImage(scope, project, live.key, pictures.png)
  await openDays.deck.saveDeck(
    scope,
    project,
    live.key,
    deckOf({ type: 'poll', poll: `poll-${project}` }, [polled(`poll-${project}`)]),
  )
  await openDays.room.setPoll(scope, project, live.key, `poll-${project}`, 'open')
  await openDays.room.addDecision(scope, project, live.key, { text: 'Zephyr decides' })
  await openDays.room.savePromise(scope, project, live.key, null, promised)
  const planned = await openDays.schedule.plan(scope, project, planForm(`2026-12-${day}`))
  const rhythm = openDaySeriesFormSchema.parse({ ...planForm(`2027-01-${day}`), everyWeeks: 12 })
  const at = { openDayId: live.id }
  return {
    project,
    openDay: live.key,
    over: over.key,
    planned,
    series: await openDays.schedule.planSeries(scope, project, rhythm),
    image,
    question,
    asked,
    poll: `poll-${project}`,
    decision: (await database.decision.findFirstOrThrow({ where: at })).id,
    draft: (await database.openDayPromise.findFirstOrThrow({ where: at })).id,
    promise: (await database.openDayPromise.findFirstOrThrow({ where: { openDayId: over.id } })).id,
    code,
    token,
  }
}

beforeAll(async () => {
  world = await openTestOpenDays()
  openDays = createOpenDays(world.services, '192.0.2.77')
  const { scope, database } = world
  await addCustomer(scope, database, { key: 'zephyr', name: 'Zephyr Holdings', timeZone: 'Asia/Shanghai' })
  await addProject(scope, database, { key: 'crm', customer: 'zephyr', name: 'Zephyr CRM', timeZone: 'Asia/Shanghai' })
  for (const role of roles)
    await database.user.create({ data: { id: `${role}-id`, name: role, email: `${role}@acme.example` } })
  own = await fill('erp', 20, 'ACMEAC')
  foreign = await fill('crm', 24, 'ZEPHYR')
})
afterAll(() => world.close())

type Asked = 'schedule' | 'deck' | 'room' | 'recap'
type Calls = {
  [Part in Asked]: Omit<
    { [Name in keyof OpenDaysBackend[Part]]: (scope: Scope, names: Names) => Promise<unknown> },
    'renewFeed'
  >
}
const tab = 'a-tab-of-somebody'
/** How each function is asked; all of them but the one that names nothing, or this does not compile. */
const calls: Calls = {
  schedule: {
    list: (scope, { project }) => openDays.schedule.list(scope, project),
    get: (scope, { project, openDay }) => openDays.schedule.get(scope, project, openDay),
    suggest: (scope, { project }) => openDays.schedule.suggest(scope, project),
    getForm: (scope, { project, planned }) => openDays.schedule.getForm(scope, project, planned),
    plan: (scope, { project }) => openDays.schedule.plan(scope, project, planForm('2026-12-30')),
    planSeries: (scope, { project }) =>
      openDays.schedule.planSeries(scope, project, openDaySeriesFormSchema.parse(planForm('2027-03-01'))),
    change: (scope, { project, planned }) =>
      openDays.schedule.change(scope, project, planned, planForm('2026-12-29'), true),
    cancel: (scope, { project, planned }) => openDays.schedule.cancel(scope, project, planned, null),
    endSeries: (scope, { project, series }) => openDays.schedule.endSeries(scope, project, series),
    invite: (scope, { project, planned }) => openDays.schedule.invite(scope, project, planned),
    calendar: (scope, { project, planned }) => openDays.schedule.calendar(scope, project, planned, 'en'),
  },
  deck: {
    getDeck: (scope, { project, openDay }) => openDays.deck.getDeck(scope, project, openDay),
    saveDeck: (scope, { project, openDay }) =>
      openDays.deck.saveDeck(scope, project, openDay, deckOf({ type: 'title' })),
    remakeDeck: (scope, { project, openDay }) => openDays.deck.remakeDeck(scope, project, openDay),
    saveDefault: (scope, { project, openDay }) => openDays.deck.saveDefault(scope, project, openDay),
    addImage: (scope, { project, openDay }) => openDays.deck.addImage(scope, project, openDay, pictures.png),
    getImage: (scope, { project, image }) => openDays.deck.getImage(scope, project, image),
    getStage: (scope, { project, openDay }) => openDays.deck.getStage(scope, project, openDay),
  },
  room: {
    getConsole: (scope, { project, openDay }) => openDays.room.getConsole(scope, project, openDay),
    getProjection: (scope, { project, openDay }) => openDays.room.getProjection(scope, project, openDay),
    start: (scope, { project, planned }) => openDays.room.start(scope, project, planned),
    rehearse: (scope, { project, planned }) => openDays.room.rehearse(scope, project, planned),
    endRehearsal: (scope, { project, planned }) => openDays.room.endRehearsal(scope, project, planned),
    returnToPlanned: (scope, { project, openDay }) => openDays.room.returnToPlanned(scope, project, openDay),
    take: (scope, { project, openDay }) => openDays.room.take(scope, project, openDay, tab, null),
    release: (scope, { project, openDay }) => openDays.room.release(scope, project, openDay, tab),
    carryOut: (scope, { project, openDay, poll }) =>
      openDays.room.carryOut(scope, project, openDay, { act: 'poll', poll, state: 'closed' }),
    drive: (scope, { project, openDay }) =>
      openDays.room.drive(scope, project, openDay, tab, { do: 'blank', blank: true }),
    moderate: (scope, { project, openDay, question }) =>
      openDays.room.moderate(scope, project, openDay, question, { do: 'dismiss' }),
    setPoll: (scope, { project, openDay, poll }) => openDays.room.setPoll(scope, project, openDay, poll, 'closed'),
    addDecision: (scope, { project, openDay }) => openDays.room.addDecision(scope, project, openDay, { text: 'So' }),
    removeDecision: (scope, { project, openDay, decision }) =>
      openDays.room.removeDecision(scope, project, openDay, decision),
    savePromise: (scope, { project, openDay, draft }) =>
      openDays.room.savePromise(scope, project, openDay, draft, promised),
    removePromise: (scope, { project, openDay, draft }) => openDays.room.removePromise(scope, project, openDay, draft),
    judgePromise: (scope, { project, openDay, promise }) =>
      openDays.room.judgePromise(scope, project, openDay, promise, { state: 'kept' }),
    close: (scope, { project, openDay }) => openDays.room.close(scope, project, openDay),
  },
  recap: {
    get: (scope, { project, over }) => openDays.recap.get(scope, project, over),
    answer: (scope, { project, over, asked }) => openDays.recap.answer(scope, project, over, asked, 'So'),
    judge: (scope, { project, over, promise }) =>
      openDays.recap.judge(scope, project, over, promise, { state: 'broken' }),
    saveSummary: (scope, { project, over }) => openDays.recap.saveSummary(scope, project, over, 'So'),
    send: (scope, { project, over }) => openDays.recap.send(scope, project, over),
    getPack: (scope, { project, over }) => openDays.recap.getPack(scope, project, over),
    exportPack: (scope, { project, over }) =>
      openDays.recap.exportPack(scope, project, over, 'en', async ({ sealed }) => sealed),
    exportSlides: (scope, { project, over }) =>
      openDays.recap.exportSlides(scope, project, over, () => {
        throw new Error('nothing was to be drawn')
      }),
  },
}
const all = Object.entries(calls).flatMap(([part, functions]) =>
  Object.entries(functions).map(([name, call]) => [`${part}.${name}`, call] as const),
)
/** What people at the customer may ask. */
const open = [
  'schedule.list',
  'schedule.get',
  'schedule.calendar',
  'deck.getImage',
  'recap.get',
  'recap.getPack',
  'recap.exportPack',
  'recap.exportSlides',
]

const refusalOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'answered',
    (error: { code?: string; message: string; path?: string }) => `${error.code}: ${error.message} ${error.path}`,
  )
const everything = async () => {
  const tables = {
    days: await world.database.openDay.findMany(),
    rhythms: await world.database.openDaySeries.findMany(),
    images: await world.database.deckImage.findMany({ select: { id: true, projectId: true } }),
    rooms: await world.database.room.findMany(),
    people: await world.database.participant.findMany(),
    questions: await world.database.roomQuestion.findMany({ include: { votes: true } }),
    polls: await world.database.poll.findMany({ include: { votes: true } }),
    decisions: await world.database.decision.findMany(),
    promises: await world.database.openDayPromise.findMany(),
    mail: await world.database.outboxMessage.findMany({ select: { id: true } }),
  }
  return JSON.stringify(tables)
}

describe.each(all)('%s', (name, call) => {
  test('answers the same for another customer’s project as for none, to every role, and changes nothing', async () => {
    const before = await everything()
    for (const role of roles) {
      const alien = await refusalOf(call(world.as(role), foreign))
      expect(alien).toMatch(/^not_found: /)
      expect(await refusalOf(call(world.as(role), missing))).toBe(alien)
    }
    expect(await everything()).toBe(before)
  })

  test('finds nothing of another customer through one’s own project', async () => {
    const before = await everything()
    for (const role of ['engineer', 'administrator'] as const)
      for (const field of Object.keys(missing) as (keyof Names)[]) {
        if (field === 'project' || !new RegExp(`\\b${field}\\b`).test(call.toString())) continue
        const mixed = await refusalOf(call(world.as(role), { ...own, [field]: foreign[field] }))
        expect(mixed, field).toMatch(/^not_found: /)
        expect(await refusalOf(call(world.as(role), { ...own, [field]: missing[field] })), field).toBe(mixed)
      }
    expect(await everything()).toBe(before)
  })

  test('is for those roles alone that may', async () => {
    const before = await everything()
    const mayNot: Role[] = open.includes(name) ? [] : ['executive', 'sponsor']
    for (const role of mayNot) {
      const refused = await refusalOf(call(world.as(role), own))
      expect(refused).toMatch(/^not_found: /)
      expect(refused).toBe(await refusalOf(call(world.as(role), missing)))
    }
    expect(await refusalOf(call(keyScope('jira', new Set()), own))).toMatch(/^not_found: /)
    expect(await everything()).toBe(before)
  })
})

describe('a deck', () => {
  const save = (slide: object, polls: object[] = []) =>
    refusalOf(openDays.deck.saveDeck(world.as('engineer'), own.project, own.planned, deckOf(slide, polls)))

  test('shows no picture and no poll of another customer, and does not tell that there is one', async () => {
    const picture = (image: string) => save({ type: 'image', image, alt: { en: 'Zephyr' } })
    expect(await picture(foreign.image)).toMatch(/^invalid: .*slides\.0\.image$/)
    expect(await picture(foreign.image)).toBe(await picture(missing.image))
    const poll = (id: string) => save({ type: 'poll', poll: id })
    expect(await poll(foreign.poll)).toMatch(/^invalid: .*slides\.0\.poll$/)
    expect(await poll(foreign.poll)).toBe(await poll(missing.poll))
  })

  test('may call its polls as another customer does', async () => {
    const before = await world.database.poll.findMany({ where: { id: foreign.poll } })
    expect(await save({ type: 'poll', poll: foreign.poll }, [polled(foreign.poll)])).toBe('answered')
    expect(await world.database.poll.findMany({ where: { id: foreign.poll } })).toEqual(expect.arrayContaining(before))
  })
})

describe('whoever joined a room', () => {
  test('finds nothing of another one by its code and token', async () => {
    const { code, token } = own
    const before = await everything()
    const asks: [keyof Names, (id: string) => Promise<unknown>][] = [
      ['question', (id) => openDays.audience.vote(code, token, id, true)],
      ['poll', (id) => openDays.audience.votePoll(code, token, id, 'yes')],
      ['poll', (id) => openDays.audience.carryOut(code, token, { act: 'poll', poll: id, option: 'yes' })],
      ['image', (id) => openDays.audience.getImage(code, token, id)],
    ]
    for (const [field, ask] of asks) {
      const alien = await refusalOf(ask(foreign[field]))
      expect(alien, field).toMatch(/^not_found: /)
      expect(await refusalOf(ask(missing[field])), field).toBe(alien)
    }
    expect(await everything()).toBe(before)
  })

  test('is nobody in another one, as whoever made up a token is', async () => {
    const before = await everything()
    const asks: ((token: string) => Promise<unknown>)[] = [
      (token) => openDays.audience.lobby(own.code, token),
      (token) => openDays.audience.open(own.code, token),
      (token) => openDays.audience.requireJoined(own.code, token),
      (token) => openDays.audience.own(own.code, token),
      (token) => openDays.audience.ask(own.code, token, { text: 'Zephyr?' }),
      (token) => openDays.audience.vote(own.code, token, own.question, true),
      (token) => openDays.audience.votePoll(own.code, token, own.poll, 'yes'),
      (token) => openDays.audience.react(own.code, token, 'applause'),
      (token) => openDays.audience.savePulse(own.code, token, { useful: 5 }),
      (token) => openDays.audience.carryOut(own.code, token, { act: 'pulse', useful: 5 }),
      (token) => openDays.audience.getImage(own.code, token, own.image),
      (token) => openDays.audience.recap(own.code, token),
    ]
    const answerOf = (asking: Promise<unknown>) =>
      asking.then(
        (answer) => JSON.stringify(answer),
        () => refusalOf(asking),
      )
    for (const ask of asks) {
      const alien = await answerOf(ask(foreign.token))
      expect(await answerOf(ask(missing.token))).toBe(alien)
    }
    expect(await everything()).toBe(before)
  })
})
