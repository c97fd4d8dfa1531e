import { afterAll, beforeAll, expect, test } from 'vitest'
import { listContacts } from '../../server/identity/list-contacts.ts'
import { getNextOpenDay } from '../../server/open-days/schedule/get-next-open-day.ts'
import { grantGuest } from '../../server/projects/granted.ts'
import { openTestOpenDays, type TestOpenDays } from '../factories/open-test-open-days.ts'

let open: TestOpenDays
beforeAll(async () => {
  open = await openTestOpenDays()
})
afterAll(() => open.close())

test('what comes next is the one that is held now, else the next that is planned', async () => {
  const { database, clock, services } = open
  const project = await grantGuest(services.sql, (await open.project()).id)
  const next = async () => (await getNextOpenDay(project, services))?.key ?? null
  expect(await next()).toBeNull()
  const move = (id: number, days: number, state: string) =>
    database.openDay.update({ where: { id }, data: { startsAt: new Date(clock.now + days * 86_400_000), state } })
  const [first, second, third] = [await open.begin(), await open.begin(), await open.begin()]
  await move(first.id, -14, 'closed')
  await move(second.id, 14, 'planned')
  await move(third.id, 7, 'cancelled')
  expect(await next()).toBe(second.key)
  await move(third.id, 7, 'planned')
  expect(await next()).toBe(third.key)
  await move(first.id, -1, 'live')
  expect(await next()).toBe(first.key)
  // One that was forgotten is over, whatever its state says.
  await move(first.id, -1, 'planned')
  expect(await next()).toBe(third.key)
})

test('its engineers can be asked, else its administrators; nobody of the customer’s, nor of another customer', async () => {
  const { database, services } = open
  const { customer } = await grantGuest(services.sql, (await open.project()).id)
  const other = await database.customer.create({ data: { key: 'elsewhere', name: 'Elsewhere', timeZone: 'UTC' } })
  const add = async (name: string, role: string, customerId = customer.id) => {
    const email = `${name}@portal.example`.toLowerCase()
    const user = { id: name, name, email, emailVerified: true, createdAt: new Date(0), updatedAt: new Date(0) }
    await database.user.create({ data: { ...user, memberships: { create: { customerId, role } } } })
  }
  const names = async () => (await listContacts(services.sql, customer.id)).map(({ name }) => name)
  const before = await names()
  await add('Boss', 'executive')
  await add('Foreign', 'engineer', other.id)
  expect(await names()).toEqual(before)
  await database.membership.deleteMany({ where: { customerId: customer.id, role: { in: ['engineer'] } } })
  await add('Admin', 'administrator')
  expect(await names()).toContain('Admin')
  for (const name of ['Dora', 'Bert', 'Anna', 'Carl']) await add(name, 'engineer')
  expect(await names()).toEqual(['Anna', 'Bert', 'Carl'])
})
