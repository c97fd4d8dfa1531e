import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles } from '../../server/contract/people.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { invitedUrl, newInvitedToken } from '../../server/open-days/day/invited-token.ts'
import { createOutcomes } from '../../server/open-days/recap/create-outcomes.ts'
import { participantHash } from '../../server/open-days/room/room-tokens.ts'
import { sha256 } from '../../server/platform/sha256.ts'
import { readAnswer } from '../api/compare-answers.ts'
import { foreignWord, startTwoCustomers, type TwoCustomers } from '../api/two-customers.ts'

let world: TwoCustomers
beforeAll(async () => {
  world = await startTwoCustomers()
  await hold('acme-erp', 'acme')
  await hold('zephyr-crm', foreignWord)
})
afterAll(() => world.server.stop())

const openDay = '2026-11-20'
/** The personal link of somebody without an account, by project. */
const guests: Record<string, string> = {}

const codes: Record<string, string> = { 'acme-erp': 'ACME23', 'zephyr-crm': 'ZEPH23' }

/** An open day that is over, in which every text has a word in it. */
async function hold(project: string, word: string) {
  const { database, services } = world.server
  const { id: projectId } = await world.server.project(project)
  const plan = { title: { en: `${word} open day` }, timeZone: 'Asia/Shanghai', agenda: [], presenters: [] }
  const { id } = await database.openDay.create({
    data: {
      projectId,
      key: openDay,
      state: 'live',
      startsAt: new Date(),
      minutes: 60,
      plan: JSON.stringify(plan),
      uid: project,
      code: codes[project]!,
      room: { create: { slide: 'title' } },
      decisions: { create: [{ text: `${word} decided` }] },
    },
  })
  const { tokenHash, sealedToken } = newInvitedToken(services)
  const attendee = { email: `guest@${word}.example`, name: `${word} guest`, language: 'en', tokenHash, sealedToken }
  await database.attendee.create({ data: { openDayId: id, ...attendee } })
  guests[project] = new URL(invitedUrl(services, attendee)).pathname
  const asker = await database.participant.create({ data: { openDayId: id, tokenHash: word, language: 'en' } })
  await database.roomQuestion.create({
    data: { openDayId: id, participantId: asker.id, text: `${word} asked`, state: 'shown' },
  })
  const outcomes = createOutcomes(services)
  await outcomes.savePromise(operatorScope(), project, openDay, null, {
    title: `${word} promised`,
    owner: `${word} owner`,
    dueOn: '2026-12-01',
  })
  await outcomes.close(operatorScope(), project, openDay)
}

const at = (project: string, page: string, key = openDay) => `/projects/${project}/open-days/${key}/${page}`
const pages = ['recap', 'recap.data', 'pack.html', 'seal.json']
const ask = (address: string, headers: Record<string, string>) => world.server.send(address, { headers })

test('everyone of the project reads its recap and takes it along, and nobody reads another customer’s', async () => {
  for (const role of roles)
    for (const page of pages) {
      const cookie = world.cookies[role]
      const own = await ask(at('acme-erp', page), { cookie })
      const text = await own.text()
      expect([role, page, own.status]).toEqual([role, page, 200])
      if (page !== 'seal.json')
        for (const said of ['decided', 'promised', 'asked']) expect(text).toContain(`acme ${said}`)
      // The code of the copy knows a tool that is called so.
      const told = text.toLowerCase().replace(/zephyr:["'`]zephyr["'`]/, '')
      expect(told).not.toContain(foreignWord)
      const answered = async (project: string) => readAnswer(await ask(at(project, page), { cookie }), project)
      const foreign = await answered('zephyr-crm')
      expect([page, foreign.status]).toEqual([page, 404])
      expect(foreign).toEqual(await answered('nobody-crm'))
      expect(JSON.stringify(foreign).toLowerCase()).not.toContain(foreignWord)
      expect((await ask(at('acme-erp', page, '2026-11-21'), { cookie })).status).toBe(404)
    }
  for (const page of ['recap', 'pack.html', 'seal.json'])
    expect((await ask(at('acme-erp', page), {})).headers.get('location')).toMatch(/^\/sign-in/)
})

test('only the delivery team completes and sends a recap', async () => {
  const { server, cookies } = world
  const forms: Record<string, string>[] = [
    { intent: 'summary', summary: 'Words' },
    { intent: 'send' },
    { intent: 'answer', question: 'x', answer: 'Words' },
    { intent: 'judge', promise: 'x', state: 'kept' },
  ]
  for (const role of ['executive', 'sponsor'] as const)
    for (const form of forms) {
      const headers = { cookie: cookies[role], origin: server.origin }
      const answer = await server.send(at('acme-erp', 'recap'), {
        method: 'POST',
        headers,
        body: new URLSearchParams(form),
      })
      expect([role, form.intent, answer.status]).toEqual([role, form.intent, 404])
    }
  const headers = { cookie: cookies.engineer, origin: server.origin }
  const post = (form: Record<string, string>) =>
    server.send(at('acme-erp', 'recap'), { method: 'POST', headers, body: new URLSearchParams(form) })
  expect((await post({ intent: 'summary', summary: 'It went **well**' })).status).toBe(200)
  expect((await post({ intent: 'summary', summary: 'x'.repeat(10_001) })).status).toBe(400)
  expect((await post({ intent: 'answer', question: 'x', answer: '' })).status).toBe(400)
  expect((await post({ intent: 'judge', promise: 'x', state: 'perhaps' })).status).toBe(400)
  expect(await (await ask(at('acme-erp', 'recap'), { cookie: cookies.sponsor })).text()).toContain(
    'It went <strong>well</strong>',
  )
})

test('the sealed data is the text whose hash the recap shows, and the pack holds the same', async () => {
  const cookie = world.cookies.sponsor
  const sealed = await (await ask(at('acme-erp', 'seal.json'), { cookie })).text()
  const hash = sha256(sealed)
  expect(await (await ask(at('acme-erp', 'recap'), { cookie })).text()).toContain(hash)
  const pack = await ask(at('acme-erp', 'pack.html'), { cookie })
  expect(pack.headers.get('content-disposition')).toBe(`attachment; filename="acme-erp-${openDay}.html"`)
  const html = await pack.text()
  expect(html).toContain(`data-seal="${hash}"`)
  const inside = /<script type="application\/json" id="sealed">([^<]*)<\/script>/.exec(html)![1]!
  expect(sha256(JSON.stringify(JSON.parse(inside)))).toBe(hash)
  // Nothing in it is to be fetched: no address but those of tools and namespaces, no file, no font but its own.
  expect(html).toContain('content="default-src &#x27;none&#x27;; ')
  expect(html.replaceAll(/<script\b[^>]*>.*?<\/script>/gs, '')).not.toMatch(
    /(src|srcset|action)="|<link|@import|url\((?!data:)/,
  )
})

/** What a page says, without its scripts. */
const saidBy = async (answer: Response) => (await answer.text()).replaceAll(/<script\b[^>]*>.*?<\/script>/gs, '')

test('who was invited reads the customer’s recap by the link in the mail, without an account, and nothing else', async () => {
  const own = await ask(`${guests['acme-erp']}/recap`, {})
  expect([own.status, own.headers.get('cache-control'), own.headers.get('referrer-policy')]).toEqual([
    200,
    'no-store',
    'no-referrer',
  ])
  const text = await saidBy(own)
  for (const said of ['decided', 'promised', 'asked']) expect(text).toContain(`acme ${said}`)
  expect(text).not.toMatch(/<form[^>]*action="\/projects|name="intent"|\/projects\//)
  expect(text.toLowerCase()).not.toContain(foreignWord)
  // What the page knows is what the customer's own page knows, but for what one may do there.
  const data = async (address: string, cookie: string) => (await ask(`${address}.data`, { cookie })).text()
  const sponsor = await data(at('acme-erp', 'recap'), world.cookies.sponsor)
  const guest = await data(`${guests['acme-erp']}/recap`, '')
  for (const word of ['internal', 'guest@acme.example', 'acme guest'])
    expect([word, guest.includes(word)]).toEqual([word, sponsor.includes(word)])
  const wrong = await ask('/i/AbCdEfGhIjKlMnOpQrStUv/recap', {})
  expect(wrong.status).toBe(404)
})

test('who was in the room reads it on the phone; a code alone leads there for a month', async () => {
  const { server } = world
  const { database } = server
  const address = `/j/${codes['acme-erp']}/recap`
  const byCode = await ask(address, {})
  expect([byCode.status, byCode.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const text = await saidBy(byCode)
  expect(text).toContain('acme promised')
  expect(text.toLowerCase()).not.toContain(foreignWord)
  expect((await ask('/j/NOSUCH/recap', {})).status).toBe(404)
  const { id } = await database.openDay.findFirstOrThrow({ where: { code: codes['acme-erp']! } })
  const token = 'AbCdEfGhIjKlMnOpQrStUv'
  await database.participant.create({ data: { openDayId: id, tokenHash: participantHash(token), language: 'en' } })
  await database.openDay.update({ where: { id }, data: { closedAt: new Date(Date.now() - 31 * 86_400_000) } })
  expect((await ask(address, {})).status).toBe(404)
  const cookie = `daylight-room-${codes['acme-erp']}=${token}`
  expect((await ask(address, { cookie })).status).toBe(200)
  // Of one room, not of another.
  const other = `daylight-room-${codes['zephyr-crm']}=${token}`
  await database.openDay.updateMany({ where: { code: codes['zephyr-crm']! }, data: { closedAt: new Date(0) } })
  expect((await ask(`/j/${codes['zephyr-crm']}/recap`, { cookie: other })).status).toBe(404)
})

test('before the end there is no recap, whoever asks by link or code', async () => {
  const { database } = world.server
  await database.openDay.updateMany({ where: { code: codes['acme-erp']! }, data: { state: 'live' } })
  for (const address of [`${guests['acme-erp']}/recap`, `/j/${codes['acme-erp']}/recap`])
    expect([address, (await ask(address, {})).status]).toEqual([address, 404])
})
