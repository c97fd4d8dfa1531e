import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getMessage, listOutbox, sendAgain } from '../../server/outbox/read-outbox.ts'
import { buildGranted } from '../factories/build-granted.ts'
import { openTestOutbox, type TestOutbox } from '../factories/open-test-outbox.ts'
import { startMailServer, type MailServer } from '../factories/start-mail-server.ts'

const open: TestOutbox[] = []
let mailServer: MailServer
beforeEach(async () => void (mailServer = await startMailServer()))
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  await mailServer.stop()
})
async function openHere(options: Parameters<typeof openTestOutbox>[0] = {}) {
  const opened = await openTestOutbox(options)
  open.push(opened)
  return opened
}
const idOf = async ({ database }: TestOutbox, dedupeKey: string) =>
  (await database.outboxMessage.findUnique({ where: { dedupeKey } }))!.id

describe('without a mail server', () => {
  test('mails are kept, told as such, and can be read by their project alone', async () => {
    const told: string[] = []
    const box = await openHere({ onSettled: async (_, { state }) => void told.push(state) })
    await box.queue({ dedupeKey: 'kept', projectId: 1, subject: 'Your view', to: { address: 'zhao@customer.example' } })
    await box.outbox.deliver()
    expect(told).toEqual(['kept'])
    const [line] = await listOutbox(buildGranted(1), box.services)
    expect(line).toEqual({
      id: await idOf(box, 'kept'),
      channel: 'mail',
      receiver: 'zhao@customer.example',
      subject: 'Your view',
      state: 'kept',
      attempts: 1,
      lastError: null,
      createdAt: '2026-11-22T01:00:00.000Z',
      sentAt: null,
    })
    expect(await getMessage(buildGranted(1), box.services, line!.id)).toEqual({
      ...line,
      html: '<p>https://portal.example/s/secret-token</p>',
      text: 'https://portal.example/s/secret-token',
    })
    expect(await listOutbox(buildGranted(2), box.services)).toEqual([])
    await expect(getMessage(buildGranted(2), box.services, line!.id)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('what was kept is not sent when a mail server comes later', async () => {
    const box = await openHere()
    await box.queue()
    await box.outbox.deliver()
    const later = await openHere({ url: box.databaseUrl, smtp: mailServer.url })
    await later.outbox.deliver()
    expect(mailServer.taken).toEqual([])
  })
})

describe('with a mail server', () => {
  test('nobody can read somebody’s personal link, neither before nor after it was sent', async () => {
    const box = await openHere({ smtp: mailServer.url })
    await box.queue({ dedupeKey: 'one', projectId: 1 })
    const id = await idOf(box, 'one')
    expect(await getMessage(buildGranted(1), box.services, id)).toMatchObject({
      state: 'queued',
      html: null,
      text: null,
    })
    expect(JSON.stringify(await box.database.outboxMessage.findMany())).not.toContain('secret-token')
    await box.outbox.deliver()
    expect(await getMessage(buildGranted(1), box.services, id)).toMatchObject({ state: 'sent', html: null, text: null })
  })

  test('lists the newest first', async () => {
    const box = await openHere()
    for (const dedupeKey of ['first', 'second', 'third']) {
      await box.queue({ dedupeKey, projectId: 1, subject: dedupeKey })
      box.clock.now += 1000
    }
    expect((await listOutbox(buildGranted(1), box.services)).map(({ subject }) => subject)).toEqual([
      'third',
      'second',
      'first',
    ])
  })

  test('sends once more what was given up, on request, but nothing else', async () => {
    const box = await openHere({ smtp: mailServer.url })
    await mailServer.stop()
    await box.queue({ dedupeKey: 'given-up', projectId: 1 })
    await box.deliverAll()
    expect(await box.states()).toEqual({ 'given-up': 'failed' })
    await mailServer.start()
    const id = await idOf(box, 'given-up')
    await expect(sendAgain(buildGranted(2), box.services, id)).rejects.toMatchObject({ code: 'not_found' })
    await sendAgain(buildGranted(1), box.services, id)
    await box.outbox.deliver()
    expect(mailServer.taken).toHaveLength(1)
    await expect(sendAgain(buildGranted(1), box.services, id)).rejects.toMatchObject({ code: 'conflict' })
  })
})
