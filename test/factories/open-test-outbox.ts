import { openDatabase } from '../../server/platform/database.ts'
import { openMailTransport } from '../../server/platform/mail-transport.ts'
import { createSealer } from '../../server/platform/sealer.ts'
import type { OutgoingMail } from '../../server/outbox/message.ts'
import { openOutbox, type OutboxOptions } from '../../server/outbox/outbox.ts'
import { emptyDatabaseUrl } from './empty-database.ts'
import { nine } from './open-test-project.ts'

export const testSecret = 'a secret of this installation'
const testSealer = createSealer(testSecret)
export const testSender = 'Daylight <daylight@vendor.example>'

interface Options extends Pick<OutboxOptions, 'onSettled'> {
  /** Of the database; an empty SQLite where left out. */
  url?: string
  /** Of the mail server; without one mails are kept. */
  smtp?: string
  now?: number
}

/** An outbox on a real database, with a clock that only the test moves. */
export async function openTestOutbox({ url, smtp, now = nine, onSettled }: Options = {}) {
  const databaseUrl = url ?? (await emptyDatabaseUrl())
  const database = await openDatabase(databaseUrl)
  const clock = { now }
  const transport = smtp ? openMailTransport({ url: smtp, from: testSender }) : null
  const services = { database, sealer: testSealer, clock: () => clock.now }
  const outbox = openOutbox({ ...services, transport, ...(onSettled ? { onSettled } : {}) })
  return {
    databaseUrl,
    database,
    clock,
    services,
    outbox,
    queue: (given: Partial<OutgoingMail> = {}) =>
      database.$transaction((transaction) => outbox.queueMail(transaction, buildMail(given))),
    /** Delivers, and again each time that something comes due, until nothing waits; gives how many runs it took. */
    async deliverAll() {
      for (let runs = 1; ; runs++) {
        await outbox.deliver()
        const next = await database.outboxMessage.findFirst({
          where: { state: { in: ['queued', 'sending'] } },
          orderBy: { notBefore: 'asc' },
        })
        if (!next) return runs
        clock.now = Math.max(clock.now + 1, next.notBefore.getTime(), next.leaseUntil?.getTime() ?? 0)
      }
    },
    states: async () => {
      const rows = await database.outboxMessage.findMany({ orderBy: { createdAt: 'asc' } })
      return Object.fromEntries(rows.map(({ dedupeKey, state }) => [dedupeKey, state]))
    },
    async close() {
      await outbox.close()
      await database.$disconnect()
    },
  }
}
export type TestOutbox = Awaited<ReturnType<typeof openTestOutbox>>

let built = 0
/** A mail; give what matters to the test. */
export const buildMail = (given: Partial<OutgoingMail> = {}): OutgoingMail => ({
  dedupeKey: `mail-${++built}`,
  projectId: null,
  to: { address: `person-${built}@customer.example`, name: '赵磊' },
  subject: '想听听您的看法 · Your view',
  html: '<p>https://portal.example/s/secret-token</p>',
  text: 'https://portal.example/s/secret-token',
  ...given,
})
