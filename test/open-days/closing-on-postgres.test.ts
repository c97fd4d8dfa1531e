import { afterAll, beforeAll, expect, test } from 'vitest'
import JSZip from 'jszip'
import { sayDeck } from '~/open-day/outline/say-deck.server'
import { newInvitedToken } from '../../server/open-days/day/invited-token.ts'
import { followLeftovers } from '../../server/open-days/recap/follow-closing.ts'
import { listHeldDays } from '../../server/open-days/day/list-held-days.ts'
import { dayOf } from '../../server/platform/civil-day.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { sha256 } from '../../server/platform/sha256.ts'
import { requireProject } from '../../server/projects/granted.ts'
import { createDeck } from '../../server/open-days/deck/create-deck.ts'
import { deckFormSchema } from '../../server/contract/open-days/slides.ts'
import { openTestOpenDays } from '../factories/open-test-open-days.ts'
import { buildUpdate } from '../factories/open-test-project.ts'
import { pictures } from '../factories/pictures.ts'
import { startPostgres } from '../factories/start-postgres.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => void (postgres = await startPostgres()))
afterAll(() => postgres.stop())

test('on PostgreSQL, where several close and send at once, there is one seal, one relay and one mail', async () => {
  await migrate(postgres.url)
  await using world = await openTestOpenDays({ url: postgres.url })
  await world.push([buildUpdate()])
  const { id, key } = await world.begin()
  const { outcomes, recap, scope } = world
  for (let nth = 0; nth < 5; nth++) await world.join(id, { useful: 4, confident: 2 })
  await outcomes.savePromise(scope, 'erp', key, null, { title: 'A list', owner: 'Chen Jing', dueOn: '2026-12-01' })
  const attendee = { openDayId: id, name: 'Zhao Lei', language: 'en', ...newInvitedToken(world.services) }
  await world.database.attendee.create({ data: { ...attendee, email: 'zhao@acme.example' } })
  const deck = createDeck(world.services)
  const image = await deck.addImage(scope, 'erp', key, pictures.png)
  const slides = [{ id: 'picture', type: 'image', image, alt: { en: 'Two pixels' } }]
  await deck.saveDeck(scope, 'erp', key, deckFormSchema.parse({ slides, editedAt: null }))
  await Promise.all([1, 2, 3].map(() => outcomes.close(scope, 'erp', key)))
  await followLeftovers(world.services)
  const { startsAt } = await world.database.openDay.findUniqueOrThrow({ where: { id } })
  const project = await requireProject(scope, world.sql, 'erp')
  expect(await listHeldDays(world.sql, project)).toEqual([dayOf(startsAt.getTime(), project.timeZone)])
  await Promise.allSettled([1, 2, 3].map(() => recap.send(scope, 'erp', key)))
  expect(await world.database.outboxMessage.count()).toBe(1)
  const { recap: told, sealed } = await recap.getPack(scope, 'erp', key)
  expect(sha256(sealed)).toBe(told.seal.hash)
  expect(told).toMatchObject({ pulse: { useful: { mean: 4, n: 5 } }, promises: [{ title: 'A list', state: 'open' }] })
  expect(await world.board()).toMatchObject({
    commitments: { open: 1 },
    satisfaction: { surveys: [{ invited: 5, responded: 5, csat: { score: 1 } }] },
  })
  const file = await recap.exportSlides(scope, 'erp', key, (stage, pulse) => sayDeck(stage, pulse, 'en'))
  const [picture] = (await JSZip.loadAsync(file)).file(/media\/.*png/)
  expect(Buffer.from(await picture!.async('uint8array'))).toEqual(Buffer.from(pictures.png))
})
