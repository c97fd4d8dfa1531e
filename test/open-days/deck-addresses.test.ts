import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles } from '../../server/contract/people.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { createDeck } from '../../server/open-days/deck/create-deck.ts'
import { createOutcomes } from '../../server/open-days/recap/create-outcomes.ts'
import { readAnswer } from '../api/compare-answers.ts'
import { startTwoCustomers, type TwoCustomers } from '../api/two-customers.ts'
import { pictures } from '../factories/pictures.ts'

let world: TwoCustomers
const image: Record<string, string> = {}
beforeAll(async () => {
  world = await startTwoCustomers()
  image['acme-erp'] = await prepare('acme-erp', 'acme')
  image['zephyr-crm'] = await prepare('zephyr-crm', 'zephyr')
})
afterAll(() => world.server.stop())

const openDay = '2026-11-20'

/** A live open day with a picture on a slide; gives the picture's id. */
async function prepare(project: string, word: string): Promise<string> {
  const { database, services } = world.server
  const { id: projectId } = await world.server.project(project)
  const plan = { title: { en: `${word} open day` }, timeZone: 'Asia/Shanghai', agenda: [], presenters: [] }
  await database.openDay.create({
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
    },
  })
  const deck = createDeck(services)
  const id = await deck.addImage(operatorScope(), project, openDay, pictures.png)
  const slides = [
    { id: 'title', type: 'title' as const, hidden: false, notes: `${word} whispered` },
    { id: 'picture', type: 'image' as const, hidden: false, image: id, alt: { en: `${word} picture` } },
  ]
  await deck.saveDeck(operatorScope(), project, openDay, { slides, polls: [], editedAt: null })
  return id
}

const at = (project: string, page: string, key = openDay) => `/projects/${project}/open-days/${key}/${page}`
const isTeam = (role: string) => role === 'engineer' || role === 'administrator'
const send = (address: string, role: (typeof roles)[number], init: RequestInit = {}) =>
  world.server.send(address, {
    ...init,
    headers: { cookie: world.cookies[role], origin: world.server.origin, ...(init.headers as Record<string, string>) },
  })
const picture = (bytes: Uint8Array): RequestInit => ({
  method: 'POST',
  body: new Uint8Array(bytes),
  headers: { 'content-type': 'image/png' },
})

test('the deck is the delivery team’s: nobody at the customer sees it or sends pictures', async () => {
  for (const role of roles) {
    for (const page of ['deck', 'deck.data']) {
      const answer = await send(at('acme-erp', page), role)
      expect([role, page, answer.status]).toEqual([role, page, isTeam(role) ? 200 : 404])
      expect((await answer.text()).includes('acme whispered')).toBe(isTeam(role))
    }
    const sent = await send(at('acme-erp', 'images'), role, picture(pictures.gif))
    expect([role, sent.status]).toEqual([role, isTeam(role) ? 201 : 404])
  }
})

test('a foreign deck, picture and file answer as one that does not exist', async () => {
  for (const role of roles)
    for (const page of ['deck', 'deck.data', 'images', 'slides.pptx'])
      for (const init of [{}, picture(pictures.png)]) {
        const foreign = await readAnswer(await send(at('zephyr-crm', page), role, init), 'zephyr-crm')
        const missing = await readAnswer(await send(at('nobody-crm', page), role, init), 'nobody-crm')
        expect(foreign, `${role} ${page}`).toEqual(missing)
        expect(JSON.stringify(foreign).toLowerCase()).not.toContain('zephyr')
      }
  const own = `/projects/acme-erp/open-days/images/${image['acme-erp']}`
  const answer = await send(own, 'executive')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(Buffer.from(await answer.arrayBuffer()).equals(pictures.png)).toBe(true)
  // Another customer's picture, asked for under one's own project and under theirs.
  for (const project of ['acme-erp', 'zephyr-crm'])
    expect((await send(`/projects/${project}/open-days/images/${image['zephyr-crm']}`, 'engineer')).status).toBe(404)
})

test('a picture of ten megabytes is refused before it is read, in words of ours; what is none, too', async () => {
  const large = await send(at('acme-erp', 'images'), 'engineer', picture(Buffer.alloc(10 * 1024 * 1024)))
  expect([large.status, await large.json()]).toEqual([413, { code: 'too_large' }])
  const none = await send(at('acme-erp', 'images'), 'engineer', picture(Buffer.from('<svg onload="alert(1)">')))
  expect([none.status, await none.json()]).toEqual([400, { code: 'invalid' }])
})

test('a deck that is not valid is refused with its reasons, whatever is posted', async () => {
  for (const deck of ['', 'null', '[]', '{"slides":[]}', '{"slides":[{"id":"x","type":"script"}],"editedAt":null}']) {
    const answer = await send(at('acme-erp', 'deck.data'), 'engineer', {
      method: 'POST',
      body: new URLSearchParams({ deck }),
    })
    expect(answer.status).toBe(400)
  }
})

test('the customer takes the slides along once the open day is over, and never the notes', async () => {
  expect((await send(at('acme-erp', 'slides.pptx'), 'executive')).status).toBe(404)
  expect((await send(at('acme-erp', 'slides.pptx'), 'engineer')).status).toBe(200)
  await createOutcomes(world.server.services).close(operatorScope(), 'acme-erp', openDay)
  const file = await send(at('acme-erp', 'slides.pptx'), 'executive')
  expect([file.status, file.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename="acme-erp-2026-11-20.pptx"',
  ])
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})
