import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles } from '../../server/contract/people.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { createOutcomes } from '../../server/open-days/recap/create-outcomes.ts'
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
      code: word,
      room: { create: { slide: 'title' } },
      decisions: { create: [{ text: `${word} decided` }] },
    },
  })
  const asker = await database.participant.create({ data: { openDayId: id, tokenHash: word, language: 'en' } })
  await database.roomQuestion.create({
    data: { openDayId: id, participantId: asker.id, text: `${word} asked`, state: 'shown' },
  })
  const outcomes = createOutcomes(services.openDays)
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
      expect(text.toLowerCase()).not.toContain(foreignWord)
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
  expect(html).not.toMatch(/(src|srcset|action)="|<link|@import|url\((?!data:)/)
})
