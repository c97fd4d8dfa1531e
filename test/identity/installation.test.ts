import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { InstallationRole, Role } from '../../server/contract/people.ts'
import { addPerson } from '../../server/identity/add-person.ts'
import { readScope } from '../../server/identity/read-scope.ts'
import { operatorScope, personScope } from '../../server/identity/scope.ts'
import { openServices } from '../../server/open-services.ts'
import { listProjects } from '../../server/projects/granted.ts'
import { createSetup, type SetupBackend } from '../../server/setup/create-setup.ts'
import { openFirstStart } from '../../server/setup/first-start.ts'
import { emptyDatabaseUrl } from '../factories/empty-database.ts'

const origin = 'http://localhost'
const operator = operatorScope()
const password = 'correct horse battery'
const day = 24 * 60 * 60 * 1000

let now = Date.parse('2026-12-01T09:00:00Z')
let opened: Awaited<ReturnType<typeof openServices>>
let setup: SetupBackend
beforeAll(async () => {
  opened = await openServices({
    url: await emptyDatabaseUrl(),
    clock: () => now,
    threads: null,
    origin,
    secret: 'a secret of thirty-two characters',
    organizer: 'daylight@portal.example',
    transport: null,
  })
  setup = createSetup(opened.services, '198.51.100.1')
})
afterAll(() => opened.close())

const request = () => new Request(`${origin}/`)
/** A request that comes with the cookies of an answer, as its browser would send it. */
const signedIn = (headers: Headers) => {
  const cookie = headers.getSetCookie().map((one) => one.split(';')[0])
  return new Request(`${origin}/account`, { headers: { cookie: cookie.join('; '), 'user-agent': 'curl/8' } })
}
const tokenOf = (link: string | { url: string | null }) =>
  (typeof link === 'string' ? link : link.url!).split('/').at(-1)!
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )
const scopeOf = async (email: string) => {
  const { database } = opened.services
  return readScope(database, (await database.user.findUniqueOrThrow({ where: { email } })).id)
}
const asTeam = (role: InstallationRole) => personScope('somebody', new Map(), role)
const asCustomer = (role: Role, customerId: string) => personScope('somebody', new Map([[customerId, role]]))

const founder = { vendor: 'Northwind', name: 'Ada Zhou', email: 'ada@vendor.example', password }

describe('the first start of an installation', () => {
  test('makes one administrator at its address, of several who send it at once, and nobody afterwards', async () => {
    const former = tokenOf((await openFirstStart(opened.services))!)
    const token = tokenOf((await openFirstStart(opened.services))!)
    expect(await codeOf(setup.firstStart.require(former))).toBe('not_found')
    expect(await codeOf(setup.firstStart.require(token))).toBe('done')

    const others = ['ben@vendor.example', 'cai@vendor.example'].map((email) => ({ ...founder, email }))
    const outcomes = await Promise.all(
      [founder, ...others].map((form) => codeOf(setup.firstStart.begin(request(), token, form))),
    )
    expect(outcomes.sort()).toEqual(['done', 'not_found', 'not_found'])
    const people = await opened.services.database.user.findMany()
    expect(people.map(({ installationRole }) => installationRole)).toEqual(['administrator'])
    expect(await codeOf(setup.firstStart.require(token))).toBe('not_found')
    expect(await openFirstStart(opened.services)).toBeNull()
    // Whoever came first is the one that the rest of these tests knows.
    const { email } = people[0]!
    await opened.services.database.user.update({ where: { email }, data: { email: founder.email } })
  })

  test('leaves its administrator with every customer and project, also those that come later', async () => {
    await setup.addCustomer(operator, { key: 'acme', name: 'Acme', timeZone: 'Asia/Shanghai' })
    await setup.addProject(operator, { key: 'erp', customer: 'acme', name: 'ERP', timeZone: 'Asia/Shanghai' })
    const scope = (await scopeOf(founder.email))!
    const projects = await listProjects(scope, opened.services.sql)
    expect(projects.map(({ key, can }) => [key, can.manageConnections])).toEqual([['erp', true]])
    expect((await setup.get(scope)).team?.people.map(({ email }) => email)).toEqual([founder.email])
  })
})

describe('setting up', () => {
  test('is for administrators and delivery managers, and not found for everyone else, whatever they ask', async () => {
    const { id } = await opened.services.database.customer.findUniqueOrThrow({ where: { key: 'acme' } })
    const others = (['executive', 'sponsor', 'engineer', 'administrator'] as const).map((role) => asCustomer(role, id))
    const customer = { key: 'other', name: 'Other', timeZone: 'UTC' }
    for (const scope of [...others, personScope('somebody', new Map())]) {
      const asked = [
        setup.get(scope),
        setup.getCustomer(scope, 'acme'),
        setup.getCustomer(scope, 'nobody'),
        setup.addCustomer(scope, customer),
        setup.setCustomer(scope, { key: 'acme', name: 'Mine' }),
        setup.addProject(scope, { ...customer, customer: 'acme' }),
        setup.setProject(scope, { key: 'erp', name: 'Mine' }),
        setup.invite(scope, { customer: 'acme', role: 'executive', email: 'me@acme.example' }, 'en'),
        setup.makeResetLink(scope, founder.email),
        setup.setRole(scope, { customer: 'acme', email: founder.email, role: 'executive' }),
        setup.setTeamRole(scope, { email: founder.email, role: null }),
        setup.setVendor(scope, { vendor: 'Mine' }),
      ]
      expect(new Set(await Promise.all(asked.map(codeOf)))).toEqual(new Set(['not_found']))
    }
    expect(await setup.getCustomer(operator, 'acme')).toMatchObject({ name: 'Acme', people: [], invitations: [] })
  })

  test('leaves the vendor’s own people and name to administrators', async () => {
    const manager = asTeam('delivery-manager')
    expect(await setup.get(manager)).toMatchObject({ team: null, vendor: { name: 'Northwind' } })
    expect(await codeOf(setup.setVendor(manager, { vendor: 'Mine' }))).toBe('not_found')
    const self = { customer: null, role: 'administrator', email: 'me@vendor.example' } as const
    expect(await codeOf(setup.invite(manager, self, 'en'))).toBe('not_found')
    expect(await codeOf(setup.setTeamRole(manager, { email: founder.email, role: null }))).toBe('not_found')
  })
})

describe('an invitation', () => {
  const li = { customer: 'acme', role: 'executive', email: 'li@acme.example', name: '李华' } as const
  const accept = { name: '李华', password }

  test('lets one person in once, with the role that it names and no other', async () => {
    const token = tokenOf(await setup.invite(operator, li, 'en'))
    expect(await setup.invitations.get(token)).toEqual({
      email: li.email,
      name: '李华',
      role: 'executive',
      customer: 'Acme',
      vendor: 'Northwind',
      hasAccount: false,
    })
    const outcomes = await Promise.all([1, 2, 3].map(() => codeOf(setup.invitations.accept(request(), token, accept))))
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(await codeOf(setup.invitations.get(token))).toBe('not_found')
    expect(await setup.getCustomer(operator, 'acme')).toMatchObject({
      people: [{ email: li.email, name: '李华', role: 'executive' }],
      invitations: [],
    })
    const [project] = await listProjects((await scopeOf(li.email))!, opened.services.sql)
    expect(project!.can).toMatchObject({ readBoard: true, readInternal: false })
    expect(await codeOf(setup.invite(operator, li, 'en'))).toBe('conflict')
  })

  test('opens nothing once it is withdrawn, made anew or older than two weeks', async () => {
    const wang = { ...li, email: 'wang@acme.example', role: 'sponsor' } as const
    const first = tokenOf(await setup.invite(operator, wang, 'en'))
    const second = tokenOf(await setup.invite(operator, wang, 'en'))
    const waiting = async () => (await setup.getCustomer(operator, 'acme')).invitations
    const before = await waiting()
    expect(before).toHaveLength(1)
    const { id } = before[0]!
    const third = tokenOf(await setup.renewInvitation(operator, id, 'en'))
    expect(await Promise.all([first, second, third].map((token) => codeOf(setup.invitations.get(token))))).toEqual([
      'not_found',
      'not_found',
      'done',
    ])
    now += 14 * day + 1
    expect(await codeOf(setup.invitations.get(third))).toBe('not_found')
    expect(await codeOf(setup.invitations.accept(request(), third, accept))).toBe('not_found')
    expect(await waiting()).toMatchObject([{ email: wang.email, expired: true }])
    const fourth = tokenOf(await setup.renewInvitation(operator, id, 'en'))
    await setup.withdrawInvitation(operator, id)
    expect(await codeOf(setup.invitations.get(fourth))).toBe('not_found')
    expect(await codeOf(setup.withdrawInvitation(operator, id))).toBe('not_found')
  })

  test('adds to an account that is there only with its password, and leaves that as it is', async () => {
    await setup.addCustomer(operator, { key: 'globex', name: 'Globex', timeZone: 'UTC' })
    const token = tokenOf(await setup.invite(operator, { customer: 'globex', role: 'sponsor', email: li.email }, 'en'))
    expect(await setup.invitations.get(token)).toMatchObject({ hasAccount: true, customer: 'Globex' })
    expect(await codeOf(setup.invitations.join(request(), token, 'not the password'))).toBe('unauthenticated')
    expect((await setup.getCustomer(operator, 'globex')).people).toEqual([])
    // Nobody takes somebody's account over with a password of their own.
    expect(await codeOf(setup.invitations.accept(request(), token, { name: 'X', password: 'my own words' }))).toBe(
      'conflict',
    )
    expect(await codeOf(setup.invitations.join(request(), token, password))).toBe('done')
    expect((await setup.getCustomer(operator, 'globex')).people).toMatchObject([{ email: li.email, role: 'sponsor' }])
  })
})

describe('the people of an installation', () => {
  test('always have an administrator, also when two take each other’s role at once', async () => {
    const second = { customer: null, role: 'administrator', email: 'bo@vendor.example' } as const
    const token = tokenOf(await setup.invite(operator, second, 'en'))
    await setup.invitations.accept(request(), token, { name: 'Bo', password })
    const outcomes = await Promise.all(
      [founder.email, second.email].map((email) => codeOf(setup.setTeamRole(operator, { email, role: null }))),
    )
    expect(outcomes.sort()).toEqual(['conflict', 'done'])
    const { team } = await setup.get(operator)
    expect(team!.people).toMatchObject([{ role: 'administrator' }])
    const { email } = team!.people[0]!
    expect(await codeOf(setup.setTeamRole(operator, { email, role: 'delivery-manager' }))).toBe('conflict')
  })

  test('lose a customer the moment they are taken out of it, in what they have open too', async () => {
    const { database, sessions } = opened.services
    const { id } = await database.user.findUniqueOrThrow({ where: { email: 'li@acme.example' } })
    let looks = 0
    const end = sessions.onEnd(id, () => looks++)
    await setup.setRole(operator, { customer: 'acme', email: 'li@acme.example', role: 'engineer' })
    expect((await listProjects((await scopeOf('li@acme.example'))!, opened.services.sql))[0]!.can.readInternal).toBe(
      true,
    )
    await setup.setRole(operator, { customer: 'acme', email: 'li@acme.example', role: null })
    expect(await listProjects((await scopeOf('li@acme.example'))!, opened.services.sql)).toEqual([])
    end()
    expect(looks).toBe(2)
  })
})

describe('one’s own account', () => {
  let mine: Request
  beforeEach(async () => {
    const credentials = { email: 'li@acme.example', password }
    mine = signedIn(await opened.services.sessions.signIn(request(), credentials, '198.51.100.9'))
  })

  test('says where one is signed in, and ends those sessions one by one or all others', async () => {
    await setup.account.endSessions(mine, null)
    const others = await Promise.all(
      [1, 2].map(async () =>
        signedIn(
          await opened.services.sessions.signIn(request(), { email: 'li@acme.example', password }, '198.51.100.9'),
        ),
      ),
    )
    const { sessions, canSetUp } = await setup.account.get(mine)
    expect(canSetUp).toBe(false)
    expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false, false])
    await setup.account.endSessions(mine, sessions[1]!.id)
    const left = await Promise.all(others.map((other) => codeOf(setup.account.get(new Request(other)))))
    expect(left.sort()).toEqual(['done', 'unauthenticated'])
    await setup.account.endSessions(mine, null)
    expect((await setup.account.get(new Request(mine))).sessions).toHaveLength(1)
  })

  test('never ends a session of somebody else', async () => {
    const before = await opened.services.database.session.findMany({ where: { user: { email: 'bo@vendor.example' } } })
    expect(before.length).toBeGreaterThan(0)
    await setup.account.endSessions(mine, before[0]!.id)
    await setup.account.endSessions(mine, null)
    expect(await opened.services.database.session.count({ where: { user: { email: 'bo@vendor.example' } } })).toBe(
      before.length,
    )
  })

  test('takes another password for the right one, and signs every other device out', async () => {
    const next = 'battery staple horse'
    expect(await codeOf(setup.account.setPassword(mine, { current: 'wrong', password: next }))).toBe('invalid')
    expect(await codeOf(setup.account.get(new Request(mine)))).toBe('done')
    const fresh = signedIn(await setup.account.setPassword(mine, { current: password, password: next }))
    expect(await codeOf(setup.account.get(new Request(mine)))).toBe('unauthenticated')
    expect((await setup.account.get(fresh)).sessions).toHaveLength(1)
    await setup.account.setName(fresh, '李 华')
    expect(await setup.account.get(new Request(fresh))).toMatchObject({ name: '李 华' })
    await setup.account.setPassword(fresh, { current: next, password })
  })
})

describe('a forgotten password', () => {
  const next = 'quite another password'
  const mailsTo = (receiver: string) => opened.services.database.outboxMessage.count({ where: { receiver } })

  test('is chosen anew at a link that whoever sets up hands on, once and within a day', async () => {
    const first = tokenOf(await setup.makeResetLink(operator, 'li@acme.example'))
    const token = tokenOf(await setup.makeResetLink(operator, 'li@acme.example'))
    expect(await codeOf(setup.passwords.get(first))).toBe('not_found')
    const before = signedIn(
      await opened.services.sessions.signIn(request(), { email: 'li@acme.example', password }, '198.51.100.9'),
    )
    const outcomes = await Promise.all([1, 2].map(() => codeOf(setup.passwords.reset(request(), token, next))))
    expect(outcomes.sort()).toEqual(['done', 'not_found'])
    expect(await codeOf(setup.account.get(before))).toBe('unauthenticated')
    const late = tokenOf(await setup.makeResetLink(operator, 'li@acme.example'))
    now += day
    expect(await codeOf(setup.passwords.reset(request(), late, password))).toBe('not_found')
  })

  test('of one of the vendor’s own people is an administrator’s to hand on, not a delivery manager’s', async () => {
    const manager = asTeam('delivery-manager')
    expect(await codeOf(setup.makeResetLink(manager, 'li@acme.example'))).toBe('done')
    const { team } = await setup.get(operator)
    expect(await codeOf(setup.makeResetLink(manager, team!.people[0]!.email))).toBe('not_found')
    expect(await codeOf(setup.makeResetLink(manager, 'nobody@acme.example'))).toBe('not_found')
  })

  test('is asked for by anybody, who hears the same whether there is such an account, and not too often', async () => {
    for (const email of ['li@acme.example', 'nobody@acme.example'])
      expect(await Promise.all([1, 2, 3, 4].map(() => codeOf(setup.passwords.mailLink(email, 'en'))))).toEqual([
        ...['done', 'done', 'done'],
        'rate_limited',
      ])
    await opened.services.background.settled()
    expect(await mailsTo('li@acme.example')).toBe(3)
    expect(await mailsTo('nobody@acme.example')).toBe(0)
  })
})

describe('what was handed out', () => {
  const becomes = (email: string, installationRole: InstallationRole | null) =>
    opened.services.database.user.update({ where: { email }, data: { installationRole } })
  const asPerson = async (email: string) => (await scopeOf(email))!

  test('opens nothing once whoever made it may not make it any more', async () => {
    const { team } = await setup.get(operator)
    const [admin] = team!.people
    const token = tokenOf(
      await setup.invite(operator, { customer: null, role: 'delivery-manager', email: 'mei@vendor.example' }, 'en'),
    )
    await setup.invitations.accept(request(), token, { name: 'Mei', password })
    const mei = await asPerson('mei@vendor.example')
    const link = tokenOf(await setup.makeResetLink(mei, 'li@acme.example'))
    const invited = tokenOf(
      await setup.invite(mei, { customer: 'acme', role: 'sponsor', email: 'qi@acme.example' }, 'en'),
    )
    // Nor for somebody who has become more than she may make one for.
    await becomes('li@acme.example', 'administrator')
    expect(await codeOf(setup.passwords.get(link))).toBe('not_found')
    await becomes('li@acme.example', null)
    expect(await codeOf(setup.passwords.get(link))).toBe('done')
    await setup.setTeamRole(operator, { email: 'mei@vendor.example', role: null })
    expect(await codeOf(setup.passwords.get(link))).toBe('not_found')
    expect(await codeOf(setup.passwords.reset(request(), link, 'taken over by Mei'))).toBe('not_found')
    expect(await codeOf(setup.invitations.get(invited))).toBe('not_found')
    expect(admin!.role).toBe('administrator')
  })

  test('never lowers somebody who has a role by then, nor brings back who was taken out', async () => {
    const invite = { customer: null, role: 'delivery-manager', email: 'bo@vendor.example' } as const
    await becomes(invite.email, null)
    const token = tokenOf(await setup.invite(operator, invite, 'en'))
    await becomes(invite.email, 'administrator')
    await setup.invitations.join(request(), token, password)
    expect(
      (await opened.services.database.user.findUniqueOrThrow({ where: { email: invite.email } })).installationRole,
    ).toBe('administrator')
    await becomes(invite.email, null)
    const again = tokenOf(await setup.invite(operator, invite, 'en'))
    await becomes(invite.email, 'delivery-manager')
    await setup.setTeamRole(operator, { email: invite.email, role: null })
    expect(await codeOf(setup.invitations.get(again))).toBe('not_found')
  })

  test('ends with the password that it was to replace', async () => {
    const link = tokenOf(await setup.makeResetLink(operator, 'bo@vendor.example'))
    const mine = signedIn(
      await opened.services.sessions.signIn(request(), { email: 'bo@vendor.example', password }, '198.51.100.7'),
    )
    await setup.account.setPassword(mine, { current: password, password: 'battery staple horse' })
    expect(await codeOf(setup.passwords.get(link))).toBe('not_found')
  })
})

describe('the first start', () => {
  test('is over as soon as somebody was added at the command line, whatever the log still says', async () => {
    const { database } = opened.services
    await database.user.deleteMany()
    const token = tokenOf((await openFirstStart(opened.services))!)
    await addPerson(operator, database, { email: 'cli@vendor.example', customer: 'acme', role: 'engineer', password })
    expect(await codeOf(setup.firstStart.require(token))).toBe('not_found')
    expect(await codeOf(setup.firstStart.begin(request(), token, founder))).toBe('not_found')
    expect(await openFirstStart(opened.services)).toBeNull()
    await database.user.deleteMany()
    expect(await codeOf(setup.firstStart.require(token))).toBe('not_found')
  })
})
