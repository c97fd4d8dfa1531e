import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appRouter } from '../../server/api/router.ts'
import { limits } from '../../server/contract/limits.ts'
import { openDayPlanSchema } from '../../server/contract/open-days/plan.ts'
import { heldWhile } from '../factories/held-while.ts'
import { builtPages } from '../factories/start-test-server.ts'
import { pageRoutes } from './page-routes.ts'
import { tolerateRefusedMethods } from './tolerate-refused-methods.ts'
import { startTwoCustomers, type TwoCustomers } from './two-customers.ts'

/**
 * What holds up whoever reads it carelessly: long runs of one thing, and what begins like a whole again and again. The
 * first is harmless, and what the others are measured by.
 */
const shapes = {
  letters: 'x',
  spaces: ' ',
  commas: ',',
  semicolons: '; ',
  'separators of addresses': 'a@b, ',
  brackets: '[',
  'angle brackets': 'a@<',
  digits: '1',
  quotes: '"',
  'quotes and commas': ',"""a,""a',
  Chinese: '，中',
  'percent signs': '%',
  slashes: '/..',
  'parts of a path': '/x',
  'line breaks': '\r\n',
} as const
type Shape = keyof typeof shapes
const hostile = Object.keys(shapes) as Shape[]
/** Text of a shape that is `length` bytes long at most; its ends keep what stands within from being cut away. */
const textOf = (shape: Shape, length: number) => {
  const one = shapes[shape]
  return `a${one.repeat(Math.max(1, Math.floor((length - 2) / Buffer.byteLength(one))))}b`
}

/** As much as fits into the head of a request, which Node bounds at 16 KiB. */
const inHead = 13_000
const mebibyte = 1024 * 1024

const code = 'ABC234'
const token = 'AbCdEfGhIjKlMnOpQrStUv'
const given: Record<string, string> = { project: 'acme-erp', code, openDay: 'today', token, format: 'csv' }
const addressOf = (path: string, valueOf: (name: string) => string) =>
  path.replaceAll(/:(\w+)|\*/g, (_, name: string | undefined) => valueOf(name ?? '*'))

let world: TwoCustomers
let cookies: Record<string, string>
beforeAll(async () => {
  world = await startTwoCustomers()
  const { server, own } = world
  const { id: projectId } = await server.project(own.project)
  const plan = openDayPlanSchema.parse({ title: { en: 'Open day' }, timeZone: 'Asia/Shanghai' })
  await server.database.openDay.create({
    data: {
      projectId,
      key: 'today',
      state: 'live',
      startsAt: new Date(),
      minutes: 60,
      plan: JSON.stringify(plan),
      uid: 'today@portal.example',
      code,
      deck: JSON.stringify([{ id: 'title', hidden: false, type: 'title' }]),
      room: { create: { slide: 'title' } },
    },
  })
  const joining = await server.send(`/j/${code}`, {
    method: 'POST',
    headers: { origin: server.origin },
    body: new URLSearchParams({ act: 'join', name: 'Li' }),
  })
  const joined = joining.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!)
  expect(joined.length).toBeGreaterThan(0)
  cookies = { nobody: joined[0]!, engineer: world.cookies.engineer }
})
afterAll(() => world.server.stop())

interface Sent {
  method?: string
  where: string
  headers?: Record<string, string>
  body?: string | Buffer
}

/** Sends as it is, which fetch would tidy up; gives the status. */
const send = ({ method = 'GET', where, headers = {}, body }: Sent) =>
  new Promise<number>((resolve, reject) => {
    const { origin } = world.server
    const sending = request(origin, { path: where, method, headers: { origin, ...headers }, agent: false })
    sending.on('response', (answer) => answer.resume().on('close', () => resolve(answer.statusCode!)))
    sending.on('error', reject)
    sending.end(body)
  })

/** The status, and for how long at a time nobody else could be served. In milliseconds. */
async function watch(sent: Sent): Promise<{ status: number; held: number }> {
  const { result: status, held } = await heldWhile(() => send(sent))
  return { status, held }
}

interface Place {
  name: string
  of: (shape: Shape) => Sent
}

/**
 * Sends the same in every shape, and tells what failed on our side or held the process. That is ten times as long as the
 * longest that harmless letters did in the same places, three times over: a neighbour's noise does not come back.
 *
 * `turns` deals the shapes out: a place with turn 0 takes the letters and the first of every three shapes, one with turn 1
 * the second. Places that are read by the same code have every turn among them.
 */
async function sweep(places: readonly Place[], wanted = hostile, turns?: (at: number) => number) {
  const told: string[] = []
  let harmless = 20
  const isTaken = (shape: Shape, at: number) =>
    !turns || shape === 'letters' || wanted.indexOf(shape) % 3 === turns(at) % 3
  for (const shape of wanted)
    for (const { name, of } of places.filter((_, at) => isTaken(shape, at))) {
      const sent = of(shape)
      const { status, held: first } = await watch(sent)
      let held = first
      if (status >= 500) told.push(`${name}, ${shape}: ${status}`)
      if (shape === 'letters') harmless = Math.max(harmless, held)
      else {
        for (let again = 0; again < 2 && held > 10 * harmless; again++) held = Math.min(held, (await watch(sent)).held)
        if (held > 10 * harmless) told.push(`${name}, ${shape}: held ${Math.round(held)} ms`)
      }
    }
  return told
}

const visitors = ['nobody', 'engineer'] as const
const formType = 'application/x-www-form-urlencoded'

describe.each(visitors)('from %s who signed in, no shape of', (visitor) => {
  const as = (headers: Record<string, string> = {}) => ({ cookie: cookies[visitor]!, ...headers })

  test('path or query holds the process or fails', async () => {
    const names = [
      'asOf',
      'to',
      'q',
      'a',
      'template',
      'code',
      'language',
      'lang',
      'problem',
      'refused',
      'sort',
      '_routes',
    ]
    const routes = await pageRoutes()
    // In a path nearly everything is percent-encoded alike.
    const inPath: Shape[] = ['letters', 'spaces', 'brackets', 'slashes', 'percent signs', 'Chinese']
    const paths = routes.flatMap(({ path, params }) =>
      params.map((param) => ({
        name: `${param} of ${path}`,
        of: (shape: Shape) => {
          const encoded = encodeURIComponent(textOf(shape, inHead / 9))
          return {
            where: addressOf(path, (one) => (one === param ? encoded : (given[one] ?? 'nothing'))),
            headers: as(),
          }
        },
      })),
    )
    const asked = routes.map(({ path }, at) => {
      // Each route another name: whoever reads one reads it for all of them.
      const name = names[at % names.length]!
      const plain = addressOf(path, (one) => given[one] ?? 'nothing')
      const written = (shape: Shape) =>
        textOf(shape, inHead).replaceAll(/[^!-~]/g, (one) => (one === ' ' ? '+' : '%0A'))
      return {
        name: `${name} asked of ${path}`,
        of: (shape: Shape) => ({ where: `${plain}?${name}=${written(shape)}`, headers: as() }),
      }
    })
    // Each part of a path would be held against every page.
    const parts: Shape[] = ['letters', 'parts of a path', 'slashes']
    const long = ['', '/projects/acme-erp', '/j', '/s', '/assets', '/api', '/__manifest', '/__manifest?p='].map(
      (start) => ({
        name: `parts behind ${start}`,
        of: (shape: Shape) => ({ where: `${start}/${textOf(shape, inHead)}`, headers: as() }),
      }),
    )
    const manifest = {
      name: 'addresses asked of the manifest',
      of: (shape: Shape) => {
        const one = `p=/${shape === 'letters' ? 'x'.repeat(inHead) : shape === 'slashes' ? 'a/b/c' : 'x'}&`
        return { where: `/__manifest?${one.repeat(Math.floor(inHead / one.length) || 1)}`, headers: as() }
      },
    }
    expect(paths.length).toBeGreaterThan(30)
    const told = [
      await sweep(paths, inPath, (at) => at),
      // The same name again has the next turn.
      await sweep(asked, hostile, (at) => Math.floor(at / names.length)),
      await sweep([...long, manifest], parts),
    ]
    expect(told.flat()).toEqual([])
  }, 180_000)

  test('header or cookie holds the process or fails', async () => {
    const asked = [
      '/sign-in',
      `/api/trpc/room.stage?input=${encodeURIComponent(JSON.stringify({ code }))}`,
      `/q/${token}`,
      `/api/trpc/board.get?input=${encodeURIComponent('{"project":"acme-erp"}')}`,
    ]
    const names = ['accept-language', 'accept-encoding', 'authorization', 'if-none-match', 'x-forwarded-for', 'accept']
    const kept = ['daylight.session_token', 'daylight.session_data', 'language', 'survey', `daylight-room-${code}`]
    // What cannot stand in a header never arrives.
    const line = (shape: Shape, length: number) => textOf(shape, length).replaceAll(/[^ -~]/g, '\u00fc')
    const all = asked.flatMap((where) => [
      ...names.map((name) => ({
        name: `${name} to ${where}`,
        of: (shape: Shape) => ({
          where,
          headers: as({ [name]: `${name === 'authorization' ? 'Bearer ' : ''}${line(shape, inHead)}` }),
        }),
      })),
      ...kept.map((name) => ({
        name: `cookie ${name} to ${where}`,
        of: (shape: Shape) => ({ where, headers: { cookie: `${name}=${line(shape, inHead)}` } }),
      })),
    ])
    // The same name to the next address has the next turn.
    expect(await sweep(all, hostile, (at) => Math.floor(at / (names.length + kept.length)))).toEqual([])
  }, 180_000)

  test('form of a page holds the process or fails', async () => {
    tolerateRefusedMethods()
    const { routes } = await builtPages()
    /** What forms are read into lists, dates, numbers and JSON from. */
    const fields = [
      'presenters',
      'people',
      'list',
      'deck',
      'design',
      'remindOn',
      'time',
      'title.en',
      'email',
      'code',
      'text',
    ]
    const taking = (await pageRoutes()).filter(({ id }) => routes[id]!.module.action)
    expect(taking.length).toBeGreaterThan(15)
    const encode = (text: string) => encodeURIComponent(text).replaceAll('%20', '+')
    const fitted = (shape: Shape, length: number) => {
      const most = length / (encode(shapes[shape]).length / Buffer.byteLength(shapes[shape]))
      return encode(textOf(shape, Math.floor(most)))
    }
    const cut = new Map(hostile.map((shape) => [shape, fitted(shape, mebibyte - 2_000)]))
    const each = new Map(hostile.map((shape) => [shape, fitted(shape, 11_000)]))
    const post = (where: string, body: string, type = formType): Sent => ({
      method: 'POST',
      where,
      headers: as({ 'content-type': type }),
      body,
    })
    const turnOf = new Map<string, number>()
    const places = taking.flatMap(({ path }, route) => {
      const where = addressOf(path, (name) => given[name] ?? 'nothing')
      const isLong = /open-days\/new|\/edit|\/deck|surveys\/new|templates/.test(path)
      const all = [
        {
          name: `every field to ${path}`,
          of: (shape: Shape) =>
            post(
              where,
              ['kind=single&to=list&occasion=manual', ...fields.map((name) => `${name}=${each.get(shape)!}`)].join('&'),
            ),
        },
        ...(isLong ? fields.slice(0, 7) : []).map((name) => ({
          name: `${name} to ${path}`,
          of: (shape: Shape) => post(where, `kind=single&to=list&${name}=${cut.get(shape)!}`),
        })),
        {
          name: `parts to ${path}`,
          of: (shape: Shape) =>
            post(
              where,
              `--x\r\nContent-Disposition: form-data; name="${textOf(shape, 120_000)}`,
              'multipart/form-data; boundary=x',
            ),
        },
      ]
      for (const [at, { name }] of all.entries()) turnOf.set(name, route + at)
      return all
    })
    expect(await sweep(places, hostile, (at) => turnOf.get(places[at]!.name)!)).toEqual([])
  }, 240_000)
})

describe('no shape of', () => {
  test('input of a procedure holds the process or fails', async () => {
    const read = { authorization: `Bearer ${world.own.keys.both}`, 'content-type': 'application/json' }
    const procedures = Object.keys(appRouter._def.procedures).filter((name) => name !== 'ingest.push')
    const fields = ['project', 'asOf', 'since', 'openDay', 'code', 'lastEventId', 'kind', 'after']
    const pushes = (): Place[] => {
      const name = 'ingest.push'
      const where = `/api/trpc/${name}`
      const update = (shape: Shape, field: string) => ({
        id: '1',
        kind: 'issue',
        key: 'K',
        at: 'x',
        data: {},
        [field]: textOf(shape, mebibyte),
      })
      const json = (shape: Shape, field: string) =>
        JSON.stringify({ project: 'acme-erp', updates: [update(shape, field)] })
      const body =
        (of: (shape: Shape) => string, at = where) =>
        (shape: Shape) => ({ method: 'POST', where: at, headers: read, body: of(shape) })
      return [
        { name: `body of ${name}`, of: body((shape) => textOf(shape, mebibyte)) },
        {
          name: `body of ${name} in a batch`,
          of: body((shape) => textOf(shape, limits.batchBytes), `${where}?batch=1`),
        },
        {
          name: `brackets of ${name} in a batch`,
          of: body(() => `{"0":${'['.repeat(250_000)}${']'.repeat(250_000)}}`, `${where}?batch=1`),
        },
        ...['id', 'kind', 'key', 'at', 'data', 'url'].map((field) => ({
          name: `${field} of ${name}`,
          of: body((shape) => json(shape, field)),
        })),
      ]
    }
    const asked = procedures.flatMap((name) =>
      fields.map((field) => ({
        name: `${field} of ${name}`,
        of: (shape: Shape) => {
          const input = { project: 'acme-erp', [field]: textOf(shape, inHead / 9) }
          const where = `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`
          return { where, headers: read, method: 'HEAD' }
        },
      })),
    )
    const told = [await sweep(pushes()), await sweep(asked, hostile, (at) => Math.floor(at / fields.length))]
    expect(told.flat()).toEqual([])
  }, 180_000)

  test('a mebibyte in the head of a request gets beyond the first bytes of it', async () => {
    for (const shape of hostile) {
      const text = textOf(shape, mebibyte).replaceAll(/[^!-~]/g, '+')
      const heads: Sent[] = [
        { where: `/${text}` },
        { where: `/?q=${text}` },
        ...['cookie', 'accept-language', 'authorization', 'referer'].map((name) => ({
          where: '/',
          headers: { [name]: text },
        })),
      ]
      for (const sent of heads)
        expect(await send(sent).catch((error: NodeJS.ErrnoException) => error.code)).toSatisfy((told) =>
          [400, 431, 'ECONNRESET', 'EPIPE'].includes(told as never),
        )
    }
  })

  test('a room’s code is taken for a pattern', async () => {
    const cookie = `daylight-room-${'A'.repeat(30)}!${'x'.repeat(60)}`
    for (const where of ['/j/(a%2B)%2Bb', '/j/%28', '/j/%5B', '/j/*', '/j/%5C', '/j/(%3F', '/j/%28/act']) {
      const { status, held } = await watch({ where, headers: { cookie } })
      expect([where, status]).toEqual([where, 404])
      expect(held).toBeLessThan(1_000)
    }
  })

  test('nor is an address taken for another host', async () => {
    for (const where of ['/%5c', '/%5C/', '/%5c?x', '/%5c/%5c', '/%5c/evil.example/..', '/%2f', '//', '//evil.example'])
      expect([where, (await watch({ where })).status]).toEqual([where, 404])
  })
})
