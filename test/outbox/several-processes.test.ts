import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openTestOutbox, testSecret, type TestOutbox } from '../factories/open-test-outbox.ts'
import { startMailServer, type MailServer } from '../factories/start-mail-server.ts'

let mailServer: MailServer
const open: TestOutbox[] = []
beforeEach(async () => void (mailServer = await startMailServer()))
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  await mailServer.stop()
})
async function openHere(options: Parameters<typeof openTestOutbox>[0] = {}) {
  const opened = await openTestOutbox({ smtp: mailServer.url, ...options })
  open.push(opened)
  return opened
}

describe('several processes', () => {
  test('send each mail once between them', async () => {
    const one = await openHere()
    const other = await openHere({ url: one.databaseUrl })
    const wanted = Array.from({ length: 40 }, (_, index) => `p${index}@customer.example`)
    for (const address of wanted) await one.queue({ to: { address } })
    await Promise.all([one.outbox.deliver(), other.outbox.deliver(), one.outbox.deliver()])
    expect(mailServer.taken.map(({ to }) => to).sort()).toEqual(wanted.sort())
  })

  test('leave a message alone that one of them is sending, and take it over when that one was killed', async () => {
    const here = await openHere()
    await here.queue({ dedupeKey: 'interrupted' })
    mailServer.behave((_to, attempt) => ({ kind: attempt === 1 ? 'hold' : 'take' }))
    const script = path.join(import.meta.dirname, 'deliver-as-process.ts')
    const args = ['--import', 'tsx', script, here.databaseUrl, mailServer.url, testSecret, String(here.clock.now)]
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    await vi.waitUntil(() => mailServer.held.length === 1, { timeout: 30_000 })
    await here.outbox.deliver()
    expect(await here.states()).toEqual({ interrupted: 'sending' })
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone

    await here.outbox.deliver()
    expect(mailServer.taken).toHaveLength(0)
    await here.deliverAll()
    expect(mailServer.taken).toHaveLength(1)
    expect(new Set(mailServer.offered).size).toBe(1)
    expect(await here.states()).toEqual({ interrupted: 'sent' })
  })

  test('leave what another one took over to it, when they come back from the dead', async () => {
    const slow = await openHere()
    const other = await openHere({ url: slow.databaseUrl })
    await slow.queue({ dedupeKey: 'taken-over' })
    mailServer.behave((_to, attempt) => ({ kind: attempt === 1 ? 'hold' : 'take' }))
    const delivering = slow.outbox.deliver()
    await vi.waitUntil(() => mailServer.held.length === 1, { timeout: 10_000 })
    await other.deliverAll()
    expect(mailServer.taken).toHaveLength(1)

    mailServer.cut()
    await delivering
    slow.clock.now = other.clock.now
    await slow.outbox.deliver()
    expect(await slow.states()).toEqual({ 'taken-over': 'sent' })
    expect(mailServer.taken).toHaveLength(1)
  })

  test('end after what is under way, and whoever starts next goes on', async () => {
    const first = await openHere()
    for (let index = 0; index < 30; index++) await first.queue()
    const delivering = first.outbox.deliver()
    await vi.waitUntil(() => mailServer.taken.length > 0)
    await first.outbox.close()
    await delivering
    const sent = mailServer.taken.length
    expect(sent).toBeLessThan(30)
    expect(Object.values(await first.states()).filter((state) => state === 'sending')).toEqual([])

    await (await openHere({ url: first.databaseUrl })).outbox.deliver()
    expect(mailServer.taken).toHaveLength(30)
    expect(new Set(mailServer.taken.map(({ messageId }) => messageId)).size).toBe(30)
  })
})

describe('what was sent is never sent again', () => {
  test('though whoever wanted to know of it failed', async () => {
    const { queue, outbox, states, clock } = await openHere({
      onSettled: async () => {
        throw new Error('a defect elsewhere')
      },
    })
    await queue({ dedupeKey: 'one' })
    await outbox.deliver()
    clock.now += 60 * 60 * 1000
    await outbox.deliver()
    expect(await states()).toEqual({ one: 'sent' })
    expect(mailServer.taken).toHaveLength(1)
  })

  test('though the database could not be written just then', async () => {
    const here = await openHere()
    await here.queue({ dedupeKey: 'one' })
    const transaction = vi.spyOn(here.database, '$transaction').mockRejectedValue(new Error('the disk is full'))
    await here.outbox.deliver()
    expect(await here.states()).toEqual({ one: 'sending' })
    transaction.mockRestore()
    here.clock.now += 60 * 60 * 1000
    await here.outbox.deliver()
    expect(await here.states()).toEqual({ one: 'sent' })
    expect(mailServer.taken).toHaveLength(1)
  })
})

describe('a message from another installation', () => {
  test('is given up, as nobody here can read it', async () => {
    const here = await openHere()
    await here.queue({ dedupeKey: 'foreign' })
    await here.database.outboxMessage.updateMany({ data: { sealed: 'v1.AAAA' } })
    await here.outbox.deliver()
    expect(await here.database.outboxMessage.findFirst()).toMatchObject({ state: 'failed', lastError: 'unreadable' })
  })
})
