// node --import tsx deliver-as-process.ts DATABASE SMTP: a process that delivers what is due, to be killed meanwhile.
import { openDatabase } from '../../server/platform/database.ts'
import { openMailTransport } from '../../server/platform/mail-transport.ts'
import { openOutbox } from '../../server/outbox/outbox.ts'
import { createSealer } from '../../server/platform/sealer.ts'

const [databaseUrl, smtp, secret, now] = process.argv.slice(2) as [string, string, string, string]
const outbox = openOutbox({
  database: await openDatabase(databaseUrl),
  sealer: createSealer(secret),
  clock: () => Number(now),
  transport: openMailTransport({ url: smtp, from: 'daylight@vendor.example' }),
})
await outbox.deliver()
