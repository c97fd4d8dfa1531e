import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { migrate } from '../../server/platform/migrate.ts'
import { openTestOutbox, type TestOutbox } from '../factories/open-test-outbox.ts'
import { startMailServer, type MailServer } from '../factories/start-mail-server.ts'
import { startPostgres } from '../factories/start-postgres.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>
let mailServer: MailServer
beforeAll(async () => {
  postgres = await startPostgres()
  await migrate(postgres.url)
  mailServer = await startMailServer()
})
afterAll(async () => {
  await mailServer.stop()
  await postgres.stop()
})

const open: TestOutbox[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})
async function openHere() {
  const opened = await openTestOutbox({ url: postgres.url, smtp: mailServer.url })
  open.push(opened)
  return opened
}

test('several processes on PostgreSQL queue a mail once and send each mail once between them', async () => {
  const processes = await Promise.all([openHere(), openHere(), openHere()])
  const keys = Array.from({ length: 40 }, (_, index) => `mail-${index}`)
  for (const dedupeKey of keys) {
    // All of them want the same mail at the same moment: a second one breaks no transaction.
    const mail = { dedupeKey, to: { address: `${dedupeKey}@customer.example` } }
    expect(await Promise.all(processes.map(({ queue }) => queue(mail)))).toEqual(['queued', 'queued', 'queued'])
  }
  await Promise.all(processes.map(({ outbox }) => outbox.deliver()))
  expect(mailServer.taken.map(({ to }) => to.split('@')[0]).sort()).toEqual(keys.sort())
  expect(new Set(Object.values(await processes[0].states()))).toEqual(new Set(['sent']))
})

test('a message whose sender is gone is taken over by one process only', async () => {
  const processes = await Promise.all([openHere(), openHere(), openHere()])
  const [first] = processes
  await first.queue({ dedupeKey: 'abandoned', to: { address: 'abandoned@customer.example' } })
  const claimedEarlier = { state: 'sending', attempts: 1, leaseUntil: new Date(first.clock.now - 1) }
  await first.database.outboxMessage.updateMany({ where: { dedupeKey: 'abandoned' }, data: claimedEarlier })
  await Promise.all(processes.map(({ outbox }) => outbox.deliver()))
  expect(mailServer.taken.filter(({ to }) => to.startsWith('abandoned'))).toHaveLength(1)
})
