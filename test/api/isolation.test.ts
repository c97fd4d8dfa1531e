import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { tolerateRefusedMethods } from './tolerate-refused-methods.ts'
import { appRouter } from '../../server/api/router.ts'
import { openDayPlanSchema } from '../../server/contract/open-days/plan.ts'
import { roles, type Role } from '../../server/contract/people.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { createSchedule } from '../../server/open-days/schedule/create-schedule.ts'
import { queryPath } from '../factories/start-test-server.ts'
import { expectIndistinguishable, readAnswer, type Answer } from './compare-answers.ts'
import { pageRoutes, type PageRoute } from './page-routes.ts'
import { foreignWord, identifiers, startTwoCustomers, type IdentifierPair, type TwoCustomers } from './two-customers.ts'

let world: TwoCustomers
beforeAll(async () => (world = await startTwoCustomers()))
afterAll(() => world.server.stop())

/** Asks with an identifier of the other customer and with one that names nothing. */
type Ask = (identifier: string) => Promise<Response>

/** Both answers must be one and the same, and nothing of the other customer in them. */
async function expectAlike(what: string, ask: Ask, pairs: readonly IdentifierPair[] = identifiers) {
  const answers: Answer[] = []
  for (const pair of pairs) {
    const foreign = await readAnswer(await ask(pair.foreign), pair.foreign)
    const missing = await readAnswer(await ask(pair.missing), pair.missing)
    expectIndistinguishable(foreign, missing, `${what}, ${pair.what}`)
    expect(JSON.stringify(foreign).toLowerCase(), `${what}, ${pair.what}`).not.toContain(foreignWord)
    expect(foreign.status, `${what}, ${pair.what}`).toBeLessThan(500)
    answers.push(foreign)
  }
  return answers
}

const visitors = [...roles, 'nobody'] as const
type Visitor = (typeof visitors)[number]
const headersOf = (visitor: Visitor): Record<string, string> =>
  visitor === 'nobody' ? {} : { cookie: world.cookies[visitor] }

/** Days, surveys and a count without a name that could be anybody's. */
const isFiguresOnly = (path: string) => /\/((burndown|trend|satisfaction)\/rows|quarantine\/count)$/.test(path)

describe('every page, asked about another customer', () => {
  /** Routes whose address names nothing: they are asked with the identifier in their query and form. */
  const namingNothing = [
    ...['/', '/sign-in', '/sign-out', '/language', '/join', '/manifest.webmanifest'],
    ...['/account', '/forgot', '/setup', '/setup/customers/new'],
  ]
  /** What an address names inside of the project that it names. */
  const within = [
    ...['survey', 'template', 'message', 'format', 'openDay', 'image', 'entry', 'connection'],
    ...['issue', 'test', 'milestone', 'change', 'commitment'],
  ]
  /** Pages that only the delivery team has. */
  const isWorkshop = (path: string) =>
    /^\/projects\/:project\/(surveys|outbox|open-days\/new|sources|connections|quarantine)/.test(path)
  /** Pictures are brought there, not looked at. */
  const takesOnly = (path: string) => path.endsWith('/open-days/images')
  const isTeam = (role: Role) => role === 'engineer' || role === 'administrator'

  /**
   * A token or a code is a personal link's: it names nobody's data, and lets in by itself. What is named below a project is
   * looked for in that project only.
   */
  const known = ['project', 'customer', '*', 'token', 'code', ...within]

  const addressOf = ({ path, params }: PageRoute, identifier: string) =>
    params.length === 0
      ? `${path}?project=${encodeURIComponent(identifier)}&to=/projects/${encodeURIComponent(identifier)}`
      : path.replace(/:\w+|\*/g, encodeURIComponent(identifier))

  /** The address at which Remix gives the route's data alone. */
  const dataAddressOf = (address: string) => {
    const [path, query] = address.split('?')
    return `${path === '/' ? '/_root' : path}.data${query ? `?${query}` : ''}`
  }

  async function requestsTo(
    route: PageRoute,
  ): Promise<{ name: string; init: RequestInit; at: (id: string) => string }[]> {
    const page = (id: string) => addressOf(route, id)
    const data = (id: string) => dataAddressOf(page(id))
    const join = (address: string, query: string) => address + (address.includes('?') ? '&' : '?') + query
    return [
      { name: 'GET', init: {}, at: page },
      { name: 'HEAD', init: { method: 'HEAD' }, at: page },
      { name: 'GET as of a day', init: {}, at: (id) => join(page(id), 'asOf=2026-10-05') },
      { name: 'GET data', init: {}, at: data },
      { name: 'GET data as of a day', init: {}, at: (id) => join(data(id), 'asOf=2026-10-05') },
      { name: 'GET data of one route', init: {}, at: (id) => join(data(id), `_routes=${route.id}`) },
      { name: 'POST', init: { method: 'POST' }, at: page },
      { name: 'POST data', init: { method: 'POST' }, at: data },
      { name: 'PUT', init: { method: 'PUT' }, at: page },
      { name: 'DELETE data', init: { method: 'DELETE' }, at: data },
    ]
  }

  test('knows what every route names: a new one has to be thought about here', async () => {
    for (const { path, params } of await pageRoutes())
      if (params.length === 0) expect(namingNothing, `${path} names nothing?`).toContain(path)
      else for (const name of params) expect(known, `what does ${path} name?`).toContain(name)
  })

  test.each(visitors)('answers %s the same for foreign and for missing', async (visitor) => {
    const { server } = world
    tolerateRefusedMethods()
    for (const route of await pageRoutes())
      for (const { name, init, at } of await requestsTo(route)) {
        const isForm = init.method !== undefined && init.method !== 'HEAD'
        // Signing out ends the session it comes with, so it gets one of its own.
        const ends = route.path === '/sign-out' && isForm && visitor !== 'nobody'
        const headers = ends ? { cookie: await server.signIn(`${visitor}@acme.example`) } : headersOf(visitor)
        const form = (id: string) => ({
          method: init.method!,
          headers: { ...headers, origin: server.origin },
          body: new URLSearchParams({ project: id, to: `/projects/${id}`, language: 'en', email: id, password: 'x' }),
        })
        const ask: Ask = (id) => server.send(at(id), isForm ? form(id) : { ...init, headers })
        // What an address can name, and what a form can.
        const pairs = identifiers.filter(
          ({ what }) =>
            what === 'project' ||
            (what === 'person' && isForm) ||
            (what === 'customer' && route.params.includes('customer')),
        )
        const answers = await expectAlike(`${visitor}: ${name} ${route.path}`, ask, pairs)
        if (visitor === 'nobody' && name === 'GET' && route.params.includes('project') && !takesOnly(route.path))
          for (const { status, headers } of answers)
            expect([status, headers.location]).toEqual([302, expect.stringMatching(/^\/sign-in\?to=/)])
        // A room answers by its code, whoever asks: see there.
        const isRoom = route.path.startsWith('/j/')
        if (visitor !== 'nobody' && name === 'GET' && route.params.length > 0 && !isRoom)
          for (const { status } of answers) expect([route.path, status]).toEqual([route.path, 404])
      }
  })

  test('shows each of them their own, so that the sameness above means something', async () => {
    const { server, own } = world
    for (const role of roles)
      for (const { path, params } of await pageRoutes()) {
        // What is below no page of the project names nothing of its own.
        if (
          !params.includes('project') ||
          params.includes('customer') ||
          params.includes('*') ||
          params.some((name) => within.includes(name))
        )
          continue
        if (takesOnly(path)) continue
        const address = path.replace(':project', own.project)
        for (const at of [address, `${address}.data`]) {
          const answer = await server.send(at, { headers: headersOf(role) })
          const isTheirs = isTeam(role) || !isWorkshop(path)
          expect([role, at, answer.status]).toEqual([role, at, isTheirs ? 200 : 404])
          if (!isTheirs) continue
          const body = await answer.text()
          if (!isFiguresOnly(path)) expect(body).toMatch(/acme (go-live|totals differ|posts)/)
          expect(body.toLowerCase()).not.toContain(foreignWord)
        }
      }
  })

  test('shows the workshop to the delivery team, and to nobody at the customer that it exists', async () => {
    const { server, own } = world
    const paths = (await pageRoutes()).filter(({ path, params }) => isWorkshop(path) && params.length === 1)
    expect(paths.length).toBeGreaterThan(3)
    for (const role of roles)
      for (const { path } of paths) {
        const answer = await server.send(path.replace(':project', own.project), { headers: headersOf(role) })
        const isTeam = role === 'engineer' || role === 'administrator'
        expect([role, path, answer.status]).toEqual([role, path, isTeam ? 200 : 404])
        expect((await answer.text()).toLowerCase()).not.toContain(foreignWord)
      }
  })

  test('finds no open day of another customer by way of its own project', async () => {
    const { server, own, foreign } = world
    const schedule = createSchedule(server.services)
    const title = { en: 'zephyr open day' }
    const plan = openDayPlanSchema.parse({ title, timeZone: 'Asia/Shanghai', place: 'zephyr hall' })
    const form = { on: '2026-12-04', time: '14:00', minutes: 60, plan }
    const planned = await schedule.plan(operatorScope(), foreign.project, form)
    const paths = (await pageRoutes()).filter(({ params }) => params.includes('openDay'))
    expect(paths.length).toBeGreaterThan(2)
    for (const visitor of roles)
      for (const { path } of paths)
        for (const init of [{}, { method: 'POST', body: new URLSearchParams({ intent: 'cancel' }) }]) {
          const headers = { ...headersOf(visitor), ...('method' in init ? { origin: server.origin } : {}) }
          const at = path.replace(':project', own.project)
          const answers = await Promise.all(
            [planned, '2026-12-05'].map((key) => server.send(at.replace(':openDay', key), { ...init, headers })),
          )
          const [status, missing] = answers.map((answer) => answer.status)
          expect([visitor, path, status]).toEqual([visitor, path, missing])
          expect([400, 404, 405]).toContain(status)
          for (const answer of answers) expect((await answer.text()).toLowerCase()).not.toContain(foreignWord)
        }
    const { state } = await schedule.get(operatorScope(), foreign.project, planned)
    expect(state).toBe('planned')
  })

  test('lists nobody else’s projects', async () => {
    for (const role of roles) {
      const answer = await world.server.send('/', { headers: headersOf(role) })
      expect([answer.status, answer.headers.get('location')]).toEqual([302, '/projects/acme-erp'])
    }
  })

  test('says the same of a person who exists and of one who does not', async () => {
    const { server } = world
    const attempt = (email: string) =>
      server.send('/sign-in', {
        method: 'POST',
        headers: { origin: server.origin },
        body: new URLSearchParams({ email, password: 'not the password', to: '/' }),
      })
    const pair = { what: 'person', foreign: 'sponsor@zephyr.example', missing: 'sponsor@nobody.example' } as const
    const [person] = await expectAlike('signing in', attempt, [pair])
    expect(person!.status).toBe(401)
  })
})

describe('every procedure, asked about another customer', () => {
  const update = { id: 'try-1', kind: 'issue', key: 'TRY-1', at: '2026-10-01T09:00:00+08:00', data: { title: 'Try' } }

  /** How each procedure is asked about a project. */
  const questions: Record<string, { at: (id: string) => string; init?: (id: string) => RequestInit }[]> = {
    'ingest.push': [
      {
        at: () => '/api/trpc/ingest.push',
        init: (project) => ({ method: 'POST', body: JSON.stringify({ project, updates: [update] }) }),
      },
      {
        at: () => '/api/trpc/ingest.push?batch=1',
        init: (project) => ({ method: 'POST', body: JSON.stringify({ 0: { project, updates: [update] } }) }),
      },
      { at: (project) => queryPath('ingest.push', { project, updates: [update] }) },
    ],
    'ingest.getProject': [{ at: (project) => queryPath('ingest.getProject', { project }) }],
    'ingest.listKeys': [
      { at: (project) => queryPath('ingest.listKeys', { project, kind: 'issue' }) },
      { at: (project) => queryPath('ingest.listKeys', { project, kind: 'test', after: 'a' }) },
    ],
    'board.difference': [{ at: (project) => queryPath('board.difference', { project }) }],
    'board.ownActions': [{ at: (project) => queryPath('board.ownActions', { project }) }],
    'board.differenceForPages': [{ at: (project) => queryPath('board.differenceForPages', { project }) }],
    'board.forPages': [{ at: (project) => queryPath('board.forPages', { project }) }],
    'board.get': [
      { at: (project) => queryPath('board.get', { project }) },
      { at: (project) => queryPath('board.get', { project, asOf: '2026-10-05' }) },
      {
        at: (project) => `${queryPath('board.get,board.get', { 0: { project }, 1: { project: 'acme-erp' } })}&batch=1`,
      },
    ],
    'thing.get': ['issue', 'test', 'milestone', 'change', 'commitment', 'nothing'].map((kind) => ({
      at: (project) => queryPath('thing.get', { project, kind, key: 'ACME-I1' }),
    })),
    'room.stage': [{ at: (code) => queryPath('room.stage', { code }) }],
    'room.talk': [{ at: (code) => queryPath('room.talk', { code }) }],
    'live.room': [
      { at: (project) => queryPath('live.room', { project, openDay: '2026-11-22' }) },
      { at: (code) => queryPath('live.room', { code }) },
    ],
    'live.project': [
      { at: (project) => queryPath('live.project', { project }) },
      { at: (project) => queryPath('live.project', { project, lastEventId: '3' }) },
    ],
    // Nobody can name a project to it: see below for what it follows.
    'live.projects': [],
  }

  /** Who asks: everyone's session, every sort of key, and nobody. */
  const askers = () => {
    const { own, cookies } = world
    return [
      ...roles.map((role) => ({ name: role, headers: { cookie: cookies[role] } })),
      ...Object.entries(own.keys).map(([sort, key]) => ({
        name: `${sort} key`,
        headers: { authorization: `Bearer ${key}` },
      })),
      { name: 'a made up key', headers: { authorization: 'Bearer dl_nothing' } },
      { name: 'nobody', headers: {} },
    ]
  }

  test('knows how to ask each of them: a new one has to be thought about here', () => {
    expect(Object.keys(questions).sort()).toEqual(Object.keys(appRouter._def.procedures).sort())
  })

  test.each(Object.keys(questions))('%s answers the same for foreign and for missing', async (procedure) => {
    for (const { name, headers } of askers())
      for (const { at, init } of questions[procedure]!)
        await expectAlike(`${name}: ${procedure} ${at('…')}`, async (id) => {
          const given = init?.(id) ?? {}
          return world.server.send(at(id), {
            ...given,
            headers: { ...headers, 'content-type': 'application/json' },
            // Nothing here may go on for ever: a stream that stays open is one that was let in.
            signal: AbortSignal.timeout(20_000),
          })
        })
  })

  test('wrote nothing into the other customer’s ledger', async () => {
    const { server, foreign } = world
    const { id } = await server.project(foreign.project)
    expect(await server.sql.all('SELECT update_id FROM ledger WHERE project_id = ? ORDER BY seq', id)).toHaveLength(5)
    expect(await server.sql.all('SELECT id FROM quarantine WHERE project_id = ?', id)).toEqual([])
  })

  test('refuses to follow another customer’s project', async () => {
    const { server, cookies } = world
    for (const role of roles) {
      const answer = await server.send(queryPath('live.project', { project: 'zephyr-crm' }), {
        headers: { cookie: cookies[role] },
      })
      expect(await answer.text()).toContain('NOT_FOUND')
      expect(server.topics.listenerCount((await server.project('zephyr-crm')).id)).toBe(0)
    }
  })

  test('follows only the own customer’s projects where all are followed at once', async () => {
    const { server, cookies, own, foreign } = world
    const listeners = async (project: string) => server.topics.listenerCount((await server.project(project)).id)
    for (const role of roles) {
      const leave = new AbortController()
      await server.send(queryPath('live.projects', {}), { headers: { cookie: cookies[role] }, signal: leave.signal })
      await vi.waitFor(async () => expect(await listeners(own.project)).toBe(1), 10_000)
      expect(await listeners(foreign.project)).toBe(0)
      leave.abort()
      await vi.waitFor(async () => expect(await listeners(own.project)).toBe(0), 10_000)
    }
  })
})

describe('a key', () => {
  const update = (id: string, kind = 'issue') => ({ id, kind, key: id, at: '2026-10-01T09:00:00+08:00', data: {} })
  const codeOf = async (answer: Response) => {
    const { error } = (await answer.json()) as { error: { message: string; data: { code: string; field?: string } } }
    return { status: answer.status, code: error.data.code, field: error.data.field, message: error.message }
  }
  const push = async (key: string, project: string, updates: unknown[]) =>
    codeOf(await world.server.pushRaw(key, JSON.stringify({ project, updates })))
  const read = async (key: string, project: string) =>
    codeOf(
      await world.server.send(queryPath('board.get', { project }), { headers: { authorization: `Bearer ${key}` } }),
    )

  test('does not push to another customer’s project, nor to one that does not exist', async () => {
    const { own, foreign } = world
    const refused = { status: 403, code: 'FORBIDDEN', field: 'project' }
    expect(await push(own.keys.push, foreign.project, [update('k-1')])).toMatchObject(refused)
    expect(await push(own.keys.push, 'nobody-crm', [update('k-1')])).toMatchObject(refused)
  })

  test('that may only read does not push', async () => {
    const { own } = world
    expect(await push(own.keys.read, own.project, [update('k-2')])).toMatchObject({ status: 403, code: 'FORBIDDEN' })
  })

  test('that may only push does not read', async () => {
    const { own } = world
    expect(await read(own.keys.push, own.project)).toMatchObject({ status: 403, code: 'FORBIDDEN' })
  })

  test('of some kinds does not push another, and then nothing of that push is written', async () => {
    const { server, own } = world
    const refused = await push(own.keys.issuesOnly, own.project, [update('k-3'), update('k-4', 'milestone')])
    expect(refused).toMatchObject({ status: 403, code: 'FORBIDDEN', field: 'updates.1.kind' })
    expect(await server.sql.all(`SELECT update_id FROM ledger WHERE update_id IN ('k-3', 'k-4')`)).toEqual([])
    expect(await server.sql.all(`SELECT id FROM quarantine WHERE update_id IN ('k-3', 'k-4')`)).toEqual([])
  })

  test('that was revoked neither pushes nor reads', async () => {
    const { own } = world
    expect(await push(own.keys.revoked, own.project, [update('k-5')])).toMatchObject({ status: 401 })
    expect(await read(own.keys.revoked, own.project)).toMatchObject({ status: 401 })
  })

  test('reads what a customer would, and nothing of another customer', async () => {
    const { server, own, foreign } = world
    const board = await server.getBoard({ authorization: `Bearer ${own.keys.both}` }, own.project)
    expect(board.milestones.items.map(({ title }) => title)).toEqual(['acme go-live'])
    expect(await read(own.keys.both, foreign.project)).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  })

  test('does not open pages, nor does a session push', async () => {
    const { server, own, cookies } = world
    const page = await server.send(`/projects/${own.project}`, {
      headers: { authorization: `Bearer ${own.keys.both}` },
    })
    expect([page.status, page.headers.get('location')]).toEqual([302, expect.stringMatching(/^\/sign-in/)])
    const pushed = await server.send('/api/trpc/ingest.push', {
      method: 'POST',
      headers: { cookie: cookies.administrator },
      body: JSON.stringify({ project: own.project, updates: [update('k-6')] }),
    })
    expect(await codeOf(pushed)).toMatchObject({ status: 401, code: 'UNAUTHORIZED' })
  })
})
