import { afterAll, beforeAll, expect, test } from 'vitest'
import { followLeftovers } from '../../server/open-days/recap/follow-closing.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { sha256 } from '../../server/platform/sha256.ts'
import { newInvitedToken } from '../../server/open-days/schedule/invited-token.ts'
import { openTestOpenDays } from '../factories/open-test-open-days.ts'
import { buildUpdate } from '../factories/open-test-project.ts'
import { startPostgres } from '../factories/start-postgres.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => void (postgres = await startPostgres()))
afterAll(() => postgres.stop())

test('on PostgreSQL, where several close and send at once, there is one seal, one relay and one mail', async () => {
  await migrate(postgres.url)
  const world = await openTestOpenDays({ url: postgres.url })
  await world.push([buildUpdate()])
  const { id, key } = await world.begin()
  const { outcomes, recap, scope } = world
  for (let nth = 0; nth < 5; nth++) await world.join(id, { useful: 4, confident: 2 })
  await outcomes.savePromise(scope, 'erp', key, null, { title: 'A list', owner: 'Chen Jing', dueOn: '2026-12-01' })
  const attendee = { openDayId: id, name: 'Zhao Lei', language: 'en', ...newInvitedToken(world.tools) }
  await world.database.attendee.create({ data: { ...attendee, email: 'zhao@acme.example' } })
  await Promise.all([1, 2, 3].map(() => outcomes.close(scope, 'erp', key)))
  await followLeftovers(world.tools)
  await Promise.allSettled([1, 2, 3].map(() => recap.send(scope, 'erp', key)))
  expect(await world.database.outboxMessage.count()).toBe(1)
  const { recap: told, sealed } = await recap.getPack(scope, 'erp', key)
  expect(sha256(sealed)).toBe(told.seal.hash)
  expect(told).toMatchObject({ pulse: { useful: { mean: 4, n: 5 } }, promises: [{ title: 'A list', state: 'open' }] })
  expect(await world.board()).toMatchObject({
    commitments: { open: 1 },
    satisfaction: { surveys: [{ invited: 5, responded: 5, csat: { score: 1 } }] },
  })
  await world.close()
})
