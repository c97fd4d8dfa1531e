import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { appRouter } from '../../server/api/router.ts'
import { openDayPlanSchema } from '../../server/contract/open-days/plan.ts'
import type { LiveRoom } from '../../server/contract/open-days/room.ts'
import { roles } from '../../server/contract/people.ts'
import { reactionsCodec } from '../../server/open-days/day/open-day-codecs.ts'
import { pictures } from '../factories/pictures.ts'
import { queryPath, startTestServer, type TestServer } from '../factories/start-test-server.ts'
import { openEvents } from '../live/open-stream.ts'

let server: TestServer
let cookies: Record<(typeof roles)[number], string>
let key: string
let openDayId: number
const code = 'ABC234'
const stagePath = queryPath('room.stage', { code: 'ABC234' })
const at = '/projects/erp/open-days/today'

beforeAll(async () => {
  server = await startTestServer()
  await server.addCustomer('acme', 'Acme')
  await server.addProject('erp', 'acme', 'ERP')
  const signedIn: [string, string][] = []
  for (const role of roles) {
    await server.addPerson(`${role}@acme.example`, 'acme', role)
    signedIn.push([role, await server.signIn(`${role}@acme.example`)])
  }
  cookies = Object.fromEntries(signedIn) as typeof cookies
  key = await server.addKey({ source: 'jira', projects: ['erp'] })
  await push('open issue')
  const slide = (id: string, more: object) => ({ id, hidden: false, ...more })
  const { id: projectId } = await server.project('erp')
  const { id: image } = await server.database.deckImage.create({
    data: { projectId, hash: 'png', type: 'image/png', width: 2, height: 1, bytes: Buffer.from(pictures.png) },
  })
  const deck = [
    slide('title', { type: 'title', notes: 'Whispered to the presenter' }),
    slide('issues', { type: 'issues' }),
    slide('picture', { type: 'image', image, alt: { en: 'A picture' } }),
    slide('secret', { type: 'markdown', hidden: true, body: { en: 'Hidden from the room' } }),
  ]
  const title = { en: 'Open day', 'zh-CN': '开放日' }
  const plan = openDayPlanSchema.parse({ title, timeZone: 'Asia/Shanghai', moderated: false })
  const { id } = await server.database.openDay.create({
    data: {
      projectId,
      key: 'today',
      state: 'live',
      startsAt: new Date(),
      minutes: 60,
      plan: JSON.stringify(plan),
      uid: 'today@portal.example',
      code,
      deck: JSON.stringify(deck),
      room: { create: { slide: 'title' } },
    },
  })
  openDayId = id
})
afterAll(() => server.stop())

let pushed = 0
async function push(title: string) {
  const id = `issue-${++pushed}`
  const data = { title, status: 'open', severity: 'critical' }
  return server.push(key, 'erp', [{ id, kind: 'issue', key: id, at: '2026-11-01T09:00:00Z', data }])
}

const post = (where: string, fields: Record<string, string>, cookie = '') =>
  server.send(where, { method: 'POST', headers: { origin: server.origin, cookie }, body: new URLSearchParams(fields) })

/** Joins as a browser without JavaScript does; gives the cookie. */
async function join(fields: Record<string, string> = {}): Promise<string> {
  const answer = await post(`/j/${code}`, { act: 'join', ...fields })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/j/${code}`])
  const [first] = answer.headers.getSetCookie()
  expect(first).toMatch(/; Path=\/j; Max-Age=\d+; HttpOnly; SameSite=Lax/)
  return first!.split(';')[0]!
}

/** Only what is behind the door says these. */
const inside = /frozenVersion|data-slide=/

const read = async (where: string, headers: Record<string, string>) => {
  const answer = await server.send(where, { headers })
  return { status: answer.status, text: await answer.text(), tag: answer.headers.get('etag') }
}

test('a browser sends the cookie of a room to its pages and to whatever of the API is about a room, and nowhere else', async () => {
  const joined = await post(`/j/${code}`, { act: 'join' })
  const paths = joined.headers.getSetCookie().map((cookie) => /Path=([^;]+)/.exec(cookie)![1])
  const aboutRooms = Object.keys(appRouter._def.procedures).filter((name) => /^room\.|\.room$/.test(name))
  expect(aboutRooms).toContain('room.stage')
  expect(paths.sort()).toEqual(['/j', ...aboutRooms.map((name) => `/api/trpc/${name}`)].sort())
})

describe('a stranger', () => {
  test.each(['', 'daylight-room-ABC234=AAAAAAAAAAAAAAAAAAAAAA', 'daylight-room-ABC234=__proto__; x=y'])(
    'with the cookie “%s” is shown the door and nothing behind it',
    async (cookie) => {
      const page = await read(`/j/${code}`, { cookie })
      expect([page.status, inside.test(page.text)]).toEqual([200, false])
      for (const part of ['stage', 'talk'])
        expect((await read(queryPath(`room.${part}`, { code }), { cookie })).status).toBe(401)
      for (const part of ['act', 'images/x'])
        expect([part, (await read(`/j/${code}/${part}`, { cookie })).status]).toEqual([part, 404])
      const stream = await openEvents(server.origin + queryPath('live.room', { code }), { cookie })
      expect((await stream.error()).data.code).toBe('NOT_FOUND')
      stream.close()
      const acted = await post(`/j/${code}/act`, { act: 'ask', text: 'Hello' }, cookie)
      expect([acted.status, await acted.json()]).toEqual([401, { code: 'unauthenticated' }])
    },
  )

  test('does not join by looking, whatever the method', async () => {
    const before = await server.database.participant.count()
    for (const method of ['GET', 'HEAD', 'OPTIONS']) await server.send(`/j/${code}`, { method })
    expect(await server.database.participant.count()).toBe(before)
  })

  test('from the customer, signed in or with a key, has no way to the console, the projector and the room’s channel', async () => {
    for (const cookie of [cookies.executive, cookies.sponsor]) {
      for (const page of ['console', 'present', 'room'])
        expect([page, (await read(`${at}/${page}`, { cookie })).status]).toEqual([page, 404])
      const stream = await openEvents(server.origin + queryPath('live.room', { project: 'erp', openDay: 'today' }), {
        cookie,
      })
      expect((await stream.error()).data.code).toBe('NOT_FOUND')
      stream.close()
    }
  })
})

describe('somebody in the room', () => {
  test('gets a picture that is shown there once: their browser keeps it, for as long as an open day takes', async () => {
    const cookie = await join()
    const image = await server.database.deckImage.findFirstOrThrow()
    const ask = (headers: Record<string, string>) => server.send(`/j/${code}/images/${image.id}`, { headers })
    const picture = await ask({ cookie })
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(picture.headers.get('cache-control')).toBe('private, max-age=7200, immutable')
    expect(picture.headers.get('referrer-policy')).toBe('no-referrer')
    const refused = await ask({})
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([404, 'no-store'])
  })

  test('sees the current slide without JavaScript, and nothing that is hidden or for the presenter', async () => {
    const cookie = await join()
    const { text } = await read(`/j/${code}`, { cookie })
    expect(text).toMatch(/data-slide="title"/)
    expect(text).toMatch(inside)
    for (const where of [`/j/${code}`, `/j/${code}.data`, stagePath]) {
      const answer = await read(where, { cookie })
      expect([where, answer.status]).toEqual([where, 200])
      expect(answer.text).not.toMatch(/Whispered|Hidden from the room/)
    }
    const console = await read(`${at}/room`, { cookie: cookies.engineer })
    expect(console.text).toMatch(/Whispered.*Hidden from the room/s)
    expect((await read(`${at}/room?for=projector`, { cookie: cookies.engineer })).text).not.toMatch(/Whispered|Hidden/)
  })

  test('asks without JavaScript, and is told when that is too fast', async () => {
    const cookie = await join({ name: 'Anna' })
    const first = await post(`/j/${code}`, { act: 'ask', text: 'Asked by form?' }, cookie)
    expect([first.status, first.headers.get('location')]).toEqual([303, `/j/${code}`])
    expect((await read(`/j/${code}`, { cookie })).text).toContain('Asked by form?')
    const second = await post(`/j/${code}`, { act: 'ask', text: 'And again' }, cookie)
    expect(second.headers.get('location')).toBe(`/j/${code}?refused=rate_limited`)
    expect((await read(`/j/${code}?refused=rate_limited`, { cookie })).text).toContain('role="alert"')
  })

  test('is told which field is wrong, by its name in their language, with and without JavaScript', async () => {
    const cookie = await join({ name: 'Anna' })
    const tooLong = { act: 'ask', text: 'x'.repeat(501) }
    const problem = { code: 'tooLong', limit: 500 }
    const answer = await post(`/j/${code}/act`, tooLong, cookie)
    expect([answer.status, await answer.json()]).toEqual([400, { code: 'invalid', problems: { text: problem } }])
    const led = (await post(`/j/${code}`, tooLong, cookie)).headers.get('location')!
    expect(led).toBe(`/j/${code}?refused=invalid&field=text&problem=tooLong&limit=500`)
    expect((await read(led, { cookie })).text).toContain('Not sent: “Your question”. At most 500 characters.')
    const inChinese = await read(led, { cookie, 'accept-language': 'zh-CN' })
    expect(inChinese.text).toContain('未发送：“您的问题”。')
    const pulse = (await post(`/j/${code}`, { act: 'pulse', useful: '6' }, cookie)).headers.get('location')!
    expect((await read(pulse, { cookie })).text).toContain('Not counted: “Was this useful to you?”. At most 5.')
    for (const made of ['field=__proto__&problem=tooLong', 'field=text&problem=unheard', 'field=text'])
      expect((await read(`/j/${code}?refused=invalid&${made}`, { cookie })).text).toContain('at most 500 characters')
    const decision = await post(`${at}/room`, { act: 'decide', text: 'x'.repeat(2_000) }, cookies.engineer)
    expect([decision.status, await decision.json()]).toMatchObject([400, { problems: { text: { code: 'tooLong' } } }])
  })

  test('is told of a press that was not counted as such, also without JavaScript', async () => {
    const cookie = await join()
    for (let nth = 0; nth < 10; nth++) await post(`/j/${code}`, { act: 'react', reaction: 'thanks' }, cookie)
    const refused = (await post(`/j/${code}`, { act: 'react', reaction: 'thanks' }, cookie)).headers.get('location')!
    expect(refused).toBe(`/j/${code}?refused=rate_limited&act=react`)
    expect((await read(refused, { cookie })).text).toContain('your last tap was not counted')
    // Presses are written a moment later, all together.
    await vi.waitFor(async () => {
      const { reactions } = await server.database.room.findUniqueOrThrow({ where: { openDayId } })
      expect(reactionsCodec.decode(reactions)).toMatchObject({ thanks: 10 })
    })
  })

  test('can never drive', async () => {
    const cookie = await join()
    const tab = 'a-tab-of-the-audience'
    const commands: Record<string, string>[] = [
      { act: 'start' },
      { act: 'take', tab },
      { act: 'go', tab, slide: 'issues', step: '0' },
      { act: 'blank', tab, on: 'true' },
      { act: 'freeze', tab, on: 'true' },
      { act: 'close' },
    ]
    const before = await server.database.room.findUniqueOrThrow({ where: { openDayId } })
    for (const command of commands) {
      const toConsole = await post(`${at}/room`, command, cookie)
      expect([toConsole.status, toConsole.headers.get('location')]).toEqual([302, expect.stringMatching(/^\/sign-in/)])
      const asCustomer = await post(`${at}/room`, command, cookies.executive)
      expect(asCustomer.status).toBe(404)
      const toRoom = await post(`/j/${code}/act`, command, cookie)
      expect([toRoom.status, await toRoom.json()]).toMatchObject([400, { code: 'invalid' }])
    }
    expect(await server.database.room.findUniqueOrThrow({ where: { openDayId } })).toEqual(before)
  })

  test('follows the room by the cookie, and is told of each change', async () => {
    const cookie = await join()
    const stream = await openEvents(server.origin + queryPath('live.room', { code }), { cookie })
    expect(await stream.nextData<LiveRoom>()).toMatchObject({ slide: 'title', driver: null, open: true })
    const tab = 'a-tab-of-the-console'
    await post(`${at}/room`, { act: 'take', tab }, cookies.engineer)
    const moved = await post(`${at}/room`, { act: 'go', tab, slide: 'issues', step: '0' }, cookies.engineer)
    const { revision } = (await moved.json()) as { revision: number }
    let told = await stream.nextData<LiveRoom>()
    while (told.revision < revision) told = await stream.nextData<LiveRoom>()
    expect(told).toMatchObject({ slide: 'issues', driver: null, driverName: null })
    stream.close()
    await post(`${at}/room`, { act: 'go', tab, slide: 'title', step: '0' }, cookies.engineer)
    const again = await openEvents(server.origin + queryPath('live.room', { code }), { cookie })
    expect(await again.nextData<LiveRoom>()).toMatchObject({ slide: 'title' })
    again.close()
    await post(`${at}/room`, { act: 'release', tab }, cookies.engineer)
  })

  test('gets the same answer of the stage as everyone else, and a new one when figures change', async () => {
    const [anna, li] = [await join(), await join()]
    const first = await read(stagePath, { cookie: anna })
    const second = await read(stagePath, { cookie: li })
    expect(second).toEqual(first)
    expect((await read(stagePath, { cookie: li, 'if-none-match': first.tag! })).status).toBe(304)
    await push('one more')
    const third = await read(stagePath, { cookie: li })
    expect(third.tag).not.toBe(first.tag)
    expect(JSON.parse(third.text)).toMatchObject({ result: { data: { board: { issues: { open: pushed } } } } })
  })
})

describe('the code', () => {
  test('leads to its room in either case, and a wrong one back to the form with what was typed', async () => {
    const right = await post('/join', { code: ' abc 234 ' })
    expect([right.status, right.headers.get('location')]).toEqual([303, `/j/${code}`])
    const lower = await server.send('/j/abc234')
    expect([lower.status, lower.headers.get('location')]).toEqual([302, `/j/${code}`])
    for (const wrong of ['ABC235', 'nonsense', '', '<script>'])
      expect((await post('/join', { code: wrong })).headers.get('location')).toBe(
        `/join?problem=wrong&code=${encodeURIComponent(wrong)}`,
      )
    expect((await server.send('/j/ABC235')).status).toBe(404)
  })
})

test('the address of a code that no open day has says so, and takes another code', async () => {
  const page = (language: string, address: string) =>
    server.send(address, { redirect: 'follow', headers: { 'accept-language': language } })
  for (const [language, words] of [
    ['en', 'No open day has this code. Please check the screen again.'],
    ['zh-CN', '没有使用该加入码的开放日'],
  ] as const) {
    const answer = await page(language, '/j/zzzzzz?from=qr')
    expect([answer.status, answer.url.endsWith('/j/ZZZZZZ?from=qr')]).toEqual([404, true])
    const html = await answer.text()
    expect(html).toContain(words)
    expect(html).toMatch(/<form[^>]+action="\/join"/)
    expect(html).toMatch(/value="ZZZZZZ"/)
  }
  // What is no code at all is answered alike.
  const nonsense = await page('en', `/j/${'x'.repeat(300)}`)
  expect(nonsense.status).toBe(404)
  expect(await nonsense.text()).toContain('No open day has this code.')
})

describe('a console that drives', () => {
  test('keeps the wheel by its open stream alone, and not by one of another tab', async () => {
    const cookie = cookies.engineer
    const tab = 'a-console-in-a-hidden-tab'
    const lease = async () =>
      (await server.database.room.findUniqueOrThrow({ where: { openDayId } })).leaseUntil!.getTime()
    const follow = (more: object) =>
      openEvents(server.origin + queryPath('live.room', { project: 'erp', openDay: 'today', ...more }), { cookie })
    expect((await post(`${at}/room`, { act: 'take', tab }, cookie)).status).toBe(200)
    const taken = await lease()
    const others = [await follow({}), await follow({ tab: 'a-console-that-only-looks' })]
    for (const one of others) await one.nextData()
    const own = await follow({ tab })
    expect(await own.nextData<LiveRoom>()).toMatchObject({ driver: tab, driverIsGone: false })
    await vi.waitFor(async () => expect(await lease()).toBeGreaterThan(taken), { timeout: 20_000 })
    own.close()
    for (const one of others) one.close()
    expect((await post(`${at}/room`, { act: 'release', tab }, cookie)).status).toBe(200)
  })
})
