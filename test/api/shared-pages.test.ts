import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import fc from 'fast-check'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setCustomer } from '../../server/identity/set-customer.ts'
import { setProject } from '../../server/identity/set-project.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { setVendor } from '../../server/setup/change-team.ts'
import { createHttp } from '../../server/http.ts'
import type { Role } from '../../server/contract/people.ts'
import { roles } from '../../server/contract/people.ts'
import { builtPages, startTestServer, type TestServer } from '../factories/start-test-server.ts'

const dayMs = 86_400_000
const pagesOfThings = ['/plan/M1', '/uat/T1', '/issues/I1', '/changes/C1']
const pagesOfProject = ['', '/plan', '/uat', '/issues', '/changes', '/actions', '/satisfaction', ...pagesOfThings]

/** The pages, and how many were drawn. */
async function countedPages() {
  const built = await builtPages()
  const counted = { drawn: 0, build: built }
  const draw = built.entry.module.default as (...args: unknown[]) => unknown
  const module = {
    ...built.entry.module,
    default: (...args: unknown[]) => {
      counted.drawn += 1
      return draw(...args)
    },
  }
  counted.build = { ...built, entry: { module } } as ServerBuild
  return counted
}

let now: number
let counted: Awaited<ReturnType<typeof countedPages>>
let server: TestServer
let key: string
let pushed = 0

beforeAll(async () => {
  now = Date.now()
  counted = await countedPages()
  server = await startTestServer({ clock: () => now, pages: counted.build })
  await server.addCustomer('acme', 'Acme & Söhne')
})
afterAll(() => server.stop())

const scope = operatorScope()
let project: string
beforeEach(async () => {
  project = `erp-${++pushed}`
  await server.addProject(project, 'acme', `ERP ${pushed}`)
  key = await server.addKey({ source: 'Tracker', projects: [project] })
  await push(
    [
      'milestone',
      'M1',
      { title: '上线 · Go live </script><b>', phase: 'go-live', plannedOn: '2027-01-11', owner: 'Zhao "Lei"' },
    ],
    ['issue', 'I1', { title: 'Totals differ $& `x`', severity: 'critical', module: '<module>' }],
    ['test', 'T1', { title: 'Posts', status: 'passed', cycle: 'c1', module: 'finance' }],
    ['action', 'A1', { title: 'Hand over the list', owner: 'Wang Min', dueOn: '2026-12-24', waitingOn: 'customer' }],
    ['change', 'C1', { title: 'One more report', status: 'proposed', impactDays: 3 }],
  )
})

async function push(...things: [kind: string, key: string, data: object, more?: object][]) {
  const updates = things.map(([kind, of, data, more]) => ({
    id: `u-${++pushed}`,
    kind,
    key: of,
    at: new Date(now - 150_000).toISOString(),
    data,
    ...more,
  }))
  return (await server.push(key, project, updates)).version
}

let people = 0
async function signInAs(role: Role, name = `Person ${people}`) {
  const email = `person-${++people}@acme.example`
  await server.addPerson(email, 'acme', role)
  await server.database.user.update({ where: { email }, data: { name } })
  return { email, cookie: await server.signIn(email) }
}

const open = (cookie: string, path = '', headers: Record<string, string> = {}) =>
  server.send(`/projects/${project}${path}`, { headers: { accept: 'text/html', cookie, ...headers } })
const read = async (cookie: string, path = '', headers: Record<string, string> = {}) =>
  (await open(cookie, path, headers)).text()
/** The version that a page says it is of. */
const versionOf = (html: string) => Number(/"version\\",(\d+)/.exec(html)?.[1])

/** The same pages, each drawn for its reader alone. */
async function drawnAlone() {
  const listening = createServer()
  const http = createHttp({
    services: server.services,
    origin: server.origin,
    pages: await builtPages(),
    staticFolder: 'build/pages/client',
    trustedProxy: null,
    sharedPagesBytes: 0,
  })
  const listener = getRequestListener(http.fetch)
  listening.on('request', (request, response) => void listener(request, response))
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
  return {
    open: (cookie: string, path: string, headers: Record<string, string>) =>
      // As who waits for whole pages: how a page is sent bit by bit says how busy we were.
      fetch(`${origin}/projects/${project}${path}`, {
        headers: { accept: 'text/html', cookie, 'user-agent': 'Googlebot', ...headers },
      }),
    async [Symbol.asyncDispose]() {
      listening.closeAllConnections()
      await new Promise((resolve) => listening.close(resolve))
    },
  }
}

/** A page without what is made anew for each answer. */
async function withoutNonce(answer: Response) {
  const policy = answer.headers.get('content-security-policy')!
  const nonce = /'nonce-([^']+)'/.exec(policy)![1]!
  const html = await answer.text()
  expect(html).toContain(`nonce="${nonce}"`)
  const headers = Object.fromEntries(
    ['content-type', 'cache-control', 'content-security-policy', 'referrer-policy'].map((name) => [
      name,
      answer.headers.get(name)?.replaceAll(nonce, 'NONCE'),
    ]),
  )
  return { status: answer.status, headers, html: html.replaceAll(nonce, 'NONCE') }
}

/** Where two pages begin to differ, a line long. */
function differenceOf(one: string, other: string) {
  if (one === other) return null
  const at = [...one].findIndex((character, index) => character !== other[index])
  return [one, other].map((page) => page.slice(Math.max(0, at - 60), at + 60))
}

/** What a page's loaders loaded: a list in which values stand as places in it. */
function loadedBy(html: string): unknown {
  const sent = /streamController\.enqueue\(("(?:[^"\\]|\\.)*")\)/.exec(html)![1]!
  const values = JSON.parse((JSON.parse(sent) as string).split('\n')[0]!) as unknown[]
  const at = (place: number): unknown => {
    const value = values[place]
    if (place < 0) return null
    if (Array.isArray(value)) return value.map((one: number) => at(one))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [at(Number(name.slice(1))), at(one as number)]),
    )
  }
  return at(0)
}

describe('a page that was made for somebody else', () => {
  const names = [
    '</script><script>alert(1)</script>',
    `"quoted" 'name' & <b>`,
    '$& $1 $` $$',
    '王小明 · Wang',
    '👩‍👩‍👧 O’Neill',
    'back\\slash \\" \\u003c',
    'line\u2028separator\u2029',
    'slot0123456789abcdef0123456789abcdef',
    '<time data-age="" dateTime="2026-01-01T00:00:00Z">',
    'half \ud83d',
    'ERP',
    'x',
  ]
  const arbitraryName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((name) => `n${name}`)

  test('is to the byte the page that is made for its reader alone', async () => {
    await using alone = await drawnAlone()
    const random = fc.sample(arbitraryName, { numRuns: 50 - names.length, seed: 7 })
    const looks = fc.sample(
      fc.record({
        role: fc.constantFrom(...roles),
        path: fc.constantFrom(...pagesOfProject, '/issues?status=open', '?asOf=2026-11-01', '?asOf=2030-01-01'),
        language: fc.constantFrom('', 'language=en', 'language=zh-CN', 'language=xx'),
        accepted: fc.constantFrom('en', 'zh-CN,zh;q=0.9', 'de', ''),
      }),
      { numRuns: 50, seed: 11 },
    )
    const before = counted.drawn
    for (const [index, name] of [...names, ...random].entries()) {
      const { role, path, language, accepted } = looks[index]!
      const { cookie } = await signInAs(role, name)
      const headers = { 'accept-language': accepted, cookie: language ? `${cookie}; ${language}` : cookie }
      for (const one of [path, '']) {
        // Not at the instant at which the board is built, which a page's data would say by one and the same word.
        await read(cookie, one, headers)
        now += 1
        const mine = await withoutNonce(await open(cookie, one, headers))
        const own = await withoutNonce(await alone.open(cookie, one, headers))
        expect(differenceOf(mine.html, own.html), `${name} ${one}`).toBeNull()
        expect(mine).toEqual(own)
      }
    }
    // Most of them were made before.
    expect(counted.drawn - before).toBeLessThan(70)
  })

  test('says the same where the reader is called as something on the board', async () => {
    await using alone = await drawnAlone()
    const { cookie } = await signInAs('executive', 'Wang Min')
    const [mine, own] = [await open(cookie, '/actions'), await alone.open(cookie, '/actions', {})]
    const [one, other] = [await withoutNonce(mine), await withoutNonce(own)]
    const data = 'streamController.enqueue('
    expect(differenceOf(one.html.split(data)[0]!, other.html.split(data)[0]!)).toBeNull()
    expect(loadedBy(one.html)).toEqual(loadedBy(other.html))
    expect(loadedBy(one.html)).toMatchObject({
      loaderData: {
        './routes/project': {
          viewer: { name: 'Wang Min' },
          board: { actions: { items: [{ owner: 'Wang Min' }] } },
        },
      },
    })
  })

  test('says how long ago things were when it is looked at', async () => {
    await using alone = await drawnAlone()
    const { cookie } = await signInAs('executive')
    const seen = new Set<string>()
    await read(cookie)
    for (const later of [0, 20_000, 40_000, 59_999, 3_600_000]) {
      now += later + 1
      const mine = await withoutNonce(await open(cookie))
      expect(differenceOf(mine.html, (await withoutNonce(await alone.open(cookie, '', {}))).html)).toBeNull()
      seen.add(/data-age=""[^>]*>([^<]*)/.exec(mine.html)![1]!)
    }
    expect([...seen]).toEqual(['2 minutes ago', '3 minutes ago', '4 minutes ago', '1 hour ago'])
  })

  test('is the same compressed', async () => {
    const { cookie } = await signInAs('sponsor', '</script>王')
    const plain = await withoutNonce(await open(cookie, '/plan', { 'accept-encoding': 'identity' }))
    for (const encoding of ['gzip', 'br', 'gzip, deflate, br, zstd']) {
      const answer = await open(cookie, '/plan', { 'accept-encoding': encoding })
      expect(answer.headers.get('content-encoding')).toBe(encoding === 'br' ? 'br' : 'gzip')
      expect(await withoutNonce(answer)).toEqual(plain)
    }
  })
})

describe('what a page shows is never older than what was true when it was asked for', () => {
  test('after a push, whoever pushes and whoever looks, and however fast', async () => {
    const readers = [await signInAs('executive'), await signInAs('engineer')]
    let acknowledged = 0
    let isOver = false
    async function look(cookie: string, path: string) {
      let looks = 0
      while (!isOver) {
        const atLeast = acknowledged
        const seen = versionOf(await read(cookie, path))
        expect(seen).toBeGreaterThanOrEqual(atLeast)
        looks += 1
      }
      return looks
    }
    const looking = readers.flatMap(({ cookie }) => ['', '/issues'].map((path) => look(cookie, path)))
    for (let count = 0; count < 40; count++) acknowledged = await push(['issue', `I${count}`, { title: `No ${count}` }])
    isOver = true
    expect(Math.min(...(await Promise.all(looking)))).toBeGreaterThan(0)
    for (const { cookie } of readers) expect(await read(cookie, '/issues?page=2')).toContain('No 39')
  })

  test('after a day, a new name and a new colour', async () => {
    const { cookie } = await signInAs('executive')
    const before = await read(cookie)
    await setProject(scope, server.database, { key: project, name: 'Renamed roll-out' })
    expect(await read(cookie)).toContain('<title>Overview · Renamed roll-out')
    await setCustomer(scope, server.database, { key: 'acme', name: 'Acme Renamed', brandColor: '#8a1538' })
    expect(await read(cookie)).toMatch(/#8a1538.*Acme Renamed/s)
    await setCustomer(scope, server.database, { key: 'acme', name: 'Acme & Söhne', brandColor: '#005bac' })
    await setVendor(scope, server.database, { vendor: 'Northwind' })
    expect(await read(cookie)).toMatch(/<title>[^<]* · Northwind<\/title>/)
    await server.database.installation.deleteMany()
    const today = /"today\\",\\"([\d-]+)/.exec(before)![1]!
    now += dayMs
    const tomorrow = new Date(Date.parse(today) + dayMs).toISOString().slice(0, 10)
    expect(await read(cookie)).toContain(`"today\\",\\"${tomorrow}`)
  })

  test('in the language and with the rights of whoever looks', async () => {
    await push(['issue', 'I9', { title: 'Hidden from them', severity: 'minor' }, { visibility: 'internal' }])
    const engineer = await signInAs('engineer')
    const executive = await signInAs('executive')
    expect(await read(engineer.cookie, '/issues')).toContain('Hidden from them')
    expect(await read(executive.cookie, '/issues')).not.toContain('Hidden from them')
    expect(await read(executive.cookie)).not.toContain(`/projects/${project}/surveys`)
    expect(await read(engineer.cookie)).toContain(`/projects/${project}/surveys`)
    expect(await read(`${executive.cookie}; language=zh-CN`)).toContain('<html lang="zh-CN"')
    expect(await read(executive.cookie)).toContain('<html lang="en"')
  })
})

describe('a right that ends', () => {
  test('ends at the next look: signing out, another role, none', async () => {
    const { cookie, email } = await signInAs('engineer')
    const other = await server.signIn(email)
    for (const one of [cookie, other]) expect((await open(one)).status).toBe(200)
    await server.send('/sign-out', { method: 'POST', headers: { cookie, origin: server.origin } })
    expect((await open(cookie)).status).toBe(302)

    const { id } = await server.database.user.findUniqueOrThrow({ where: { email } })
    await server.database.membership.updateMany({ where: { userId: id }, data: { role: 'sponsor' } })
    expect(await read(other)).not.toContain(`/projects/${project}/surveys`)
    await server.database.membership.deleteMany({ where: { userId: id } })
    expect((await open(other)).status).toBe(404)
    await server.database.user.delete({ where: { id } })
    expect((await open(other)).status).toBe(302)
  })

  test('never was one for a stranger, whose answer is that of a project that does not exist', async () => {
    await server.addCustomer('zephyr', 'Zephyr').catch(() => {})
    const { cookie } = await signInAs('executive')
    expect((await open(cookie)).status).toBe(200)
    const stranger = await signInAs('executive')
    const { id } = await server.database.customer.findUniqueOrThrow({ where: { key: 'zephyr' } })
    const person = await server.database.user.findUniqueOrThrow({ where: { email: stranger.email } })
    await server.database.membership.updateMany({ where: { userId: person.id }, data: { customerId: id } })
    const foreign = await open(stranger.cookie)
    expect(foreign.status).toBe(404)
    expect(await foreign.text()).not.toContain('Go live')
  })
})

describe('a page is drawn', () => {
  test('once for everyone who opens it at the same moment, also after a push', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => signInAs('sponsor')))
    const herd = async () => {
      const before = counted.drawn
      const answers = await Promise.all(
        Array.from({ length: 120 }, async (_, index) => {
          const { cookie, email } = people[index % people.length]!
          const answer = await open(cookie, '/plan')
          const html = answer.status === 200 ? await answer.text() : ''
          return { status: answer.status, isOwn: html.includes(email), version: versionOf(html) }
        }),
      )
      expect(new Set(answers.map(({ status, isOwn }) => `${status} ${isOwn}`))).toEqual(new Set(['200 true']))
      return { drawn: counted.drawn - before, versions: [...new Set(answers.map(({ version }) => version))] }
    }
    expect(await herd()).toEqual({ drawn: 1, versions: [5] })
    await push(['milestone', 'M1', { forecastOn: '2027-02-01' }])
    expect(await herd()).toEqual({ drawn: 1, versions: [6] })
  })

  test('for its reader alone where it is none that all may share', async () => {
    const { cookie } = await signInAs('engineer')
    for (const path of ['/open-days', '/surveys', '/nowhere']) {
      const before = counted.drawn
      await read(cookie, path)
      await read(cookie, path)
      expect([path, counted.drawn - before]).toEqual([path, 2])
    }
  })

  test('anew where more pages were looked at than fit', async () => {
    const counted = await countedPages()
    const small = await startTestServer({ pages: counted.build, sharedPagesBytes: 2 * 1024 * 1024 })
    try {
      await small.addCustomer('acme', 'Acme')
      await small.addProject('erp', 'acme', 'ERP')
      await small.addPerson('li@acme.example', 'acme', 'executive')
      const cookie = await small.signIn('li@acme.example')
      const look = async (search: string) => {
        const before = counted.drawn
        const answer = await small.send(`/projects/erp/plan${search}`, { headers: { cookie } })
        await answer.text()
        return counted.drawn - before
      }
      expect([await look(''), await look('')]).toEqual([1, 0])
      for (let count = 0; count < 40; count++) await look(`?n=${count}`)
      expect([await look(''), await look('')]).toEqual([1, 0])
    } finally {
      await small.stop()
    }
  })
})
