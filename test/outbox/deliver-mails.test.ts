import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { log } from '../../server/platform/log.ts'
import { maxAttempts } from '../../server/outbox/settle-message.ts'
import { buildMail, openTestOutbox, type TestOutbox } from '../factories/open-test-outbox.ts'
import { startMailServer, type Behaviour, type MailServer } from '../factories/start-mail-server.ts'

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
const day = 24 * 60 * 60 * 1000
const take: Behaviour = { kind: 'take' }
const refuse = (code: number, said: string, at: 'rcpt' | 'data' = 'rcpt'): Behaviour => ({
  kind: 'refuse',
  at,
  code,
  said,
})
const receivers = () => mailServer.taken.map(({ to }) => to).sort()

describe('a mail', () => {
  test('arrives as text and HTML, from the sender, under a Message-ID of its own', async () => {
    const { queue, outbox, database } = await openHere()
    await queue({ dedupeKey: 'one', to: { address: 'zhao@customer.example', name: '赵磊' } })
    await outbox.deliver()
    const { id } = (await database.outboxMessage.findFirst())!
    const { raw, messageId } = mailServer.taken[0]!
    expect(messageId).toBe(`<${id}@vendor.example>`)
    expect(raw).toContain('From: Daylight <daylight@vendor.example>')
    expect(raw).toContain('<zhao@customer.example>')
    expect(raw).toContain('Content-Type: text/plain; charset=utf-8')
    expect(raw).toContain('Content-Type: text/html; charset=utf-8')
    expect(raw).toContain('Auto-Submitted: auto-generated')
    expect(raw).not.toContain('List-Unsubscribe')
  })

  test('of a survey can be unsubscribed with one press (RFC 8058)', async () => {
    const { queue, outbox } = await openHere()
    await queue({ list: { customer: 'c1', unsubscribeUrl: 'https://portal.example/unsubscribe/t0ken' } })
    await outbox.deliver()
    expect(mailServer.taken[0]!.raw).toContain('List-Unsubscribe: <https://portal.example/unsubscribe/t0ken>')
    expect(mailServer.taken[0]!.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  })

  test('carries an invitation for the calendar', async () => {
    const { queue, outbox } = await openHere()
    await queue({ calendar: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' } })
    await outbox.deliver()
    expect(mailServer.taken[0]!.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/)
  })

  test('is not sent when the transaction that wanted it was rolled back', async () => {
    const { database, outbox } = await openHere()
    const undone = database.$transaction(async (transaction) => {
      await outbox.queueMail(transaction, buildMail())
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await outbox.deliver()
    expect(mailServer.taken).toEqual([])
  })

  test('is the same mail when it is queued again, at the same time, later, and once it was sent', async () => {
    const { queue, outbox } = await openHere()
    await Promise.all([queue({ dedupeKey: 'same' }), queue({ dedupeKey: 'same' })])
    await queue({ dedupeKey: 'same' })
    await outbox.deliver()
    expect(await queue({ dedupeKey: 'same' })).toBe('queued')
    await outbox.deliver()
    expect(mailServer.taken).toHaveLength(1)
  })

  test('waits until it may go, and is given up when it comes too late', async () => {
    const { queue, outbox, clock, states } = await openHere()
    await queue({ dedupeKey: 'early', notBefore: new Date(clock.now + 1000) })
    await queue({ dedupeKey: 'late', notAfter: new Date(clock.now - 1000) })
    await outbox.deliver()
    expect(await states()).toEqual({ early: 'queued', late: 'failed' })
    clock.now += 1000
    await outbox.deliver()
    expect(await states()).toEqual({ early: 'sent', late: 'failed' })
  })

  test('that comes due within a minute goes out by itself', async () => {
    const { queue, outbox, clock, states } = await openHere()
    await queue({ dedupeKey: 'soon', notBefore: new Date(clock.now + 20) })
    await outbox.deliver()
    expect(await states()).toEqual({ soon: 'queued' })
    clock.now += 20
    await vi.waitUntil(async () => (await states()).soon === 'sent', { timeout: 10_000 })
  })

  test('that is queued while others are being delivered goes out with them', async () => {
    const { queue, outbox } = await openHere()
    for (let index = 0; index < 10; index++) await queue()
    const delivering = outbox.deliver()
    await queue()
    await Promise.all([delivering, outbox.deliver()])
    expect(mailServer.taken).toHaveLength(11)
  })

  test('leaves no body behind once it was sent, and no address or link in the log', async () => {
    const lines: unknown[] = []
    for (const level of ['info', 'warn', 'error'] as const)
      vi.spyOn(log, level).mockImplementation((...words: unknown[]) => void lines.push(words))
    mailServer.behave((to, attempt) =>
      attempt === 1 ? refuse(450, `${to} said https://portal.example/s/secret-token`) : take,
    )
    const { queue, database, deliverAll } = await openHere()
    await queue()
    await deliverAll()
    vi.restoreAllMocks()
    const [row] = await database.outboxMessage.findMany()
    expect(row).toMatchObject({ state: 'sent', sealed: null, lastError: null, attempts: 2 })
    expect(lines.length).toBeGreaterThan(1)
    expect(JSON.stringify(lines)).not.toMatch(/customer\.example|secret-token/)
  })

  test('keeps no link of what a server said about it', async () => {
    mailServer.behave(() => refuse(450, 'blocked: https://portal.example/s/secret-token'))
    const { queue, database, outbox } = await openHere()
    await queue()
    await outbox.deliver()
    expect((await database.outboxMessage.findFirst())!.lastError).toBe('450 blocked: …')
  })
})

describe('a mail server in trouble', () => {
  test('gets each mail exactly once, though it drops lines, refuses for a while, goes away and comes back', async () => {
    const { queue, outbox, clock, deliverAll, states } = await openHere()
    const wanted: string[] = []
    for (let index = 0; index < 30; index++) {
      wanted.push(`p${index}@customer.example`)
      await queue({ to: { address: wanted.at(-1)! } })
    }
    mailServer.behave((to, attempt) => {
      const number = Number(/\d+/.exec(to)![0])
      if (attempt === 1 && number % 3 === 0) return { kind: 'drop' }
      if (attempt <= 2 && number % 3 === 1) return refuse(451, '4.3.0 try again later', attempt === 1 ? 'rcpt' : 'data')
      return take
    })
    await outbox.deliver()
    await mailServer.stop()
    clock.now += 60 * 60 * 1000
    await outbox.deliver()
    await mailServer.start()
    await deliverAll()
    expect(receivers()).toEqual(wanted.sort())
    expect(new Set(mailServer.taken.map(({ messageId }) => messageId)).size).toBe(30)
    expect(new Set(Object.values(await states()))).toEqual(new Set(['sent']))
  })

  test('is not tried again at once with what it dropped', async () => {
    mailServer.behave(() => ({ kind: 'drop' }))
    const { queue, outbox } = await openHere()
    await queue({ to: { address: 'a@customer.example' } })
    await outbox.deliver()
    expect(mailServer.tries.get('a@customer.example')).toBe(1)
  })

  test('is left alone while it is down: the other mails wait without having been tried', async () => {
    const { queue, outbox, database } = await openHere()
    for (let index = 0; index < 40; index++) await queue()
    await mailServer.stop()
    await outbox.deliver()
    const tried = await database.outboxMessage.count({ where: { attempts: { gt: 0 } } })
    expect(tried).toBeGreaterThan(0)
    expect(tried).toBeLessThanOrEqual(10)
    await mailServer.start()
  })

  test('keeps the same Message-ID for every try', async () => {
    const { queue, deliverAll } = await openHere()
    mailServer.behave((_to, attempt) => (attempt < 3 ? refuse(451, 'later', 'data') : take))
    await queue()
    await deliverAll()
    expect(mailServer.offered).toHaveLength(3)
    expect(new Set(mailServer.offered).size).toBe(1)
  })

  test('is tried for about three days, ever more rarely, and then it is given up', async () => {
    const told: string[] = []
    const { queue, clock, deliverAll, database } = await openHere({
      onSettled: async (_transaction, { state }) => void told.push(state),
    })
    mailServer.behave(() => refuse(452, '4.2.2 mailbox full'))
    const begin = clock.now
    await queue({ dedupeKey: 'never' })
    expect(await deliverAll()).toBe(maxAttempts)
    expect(clock.now - begin).toBeGreaterThan(2.5 * day)
    expect(clock.now - begin).toBeLessThan(3.5 * day)
    expect(told).toEqual(['failed'])
    expect(await database.outboxMessage.findFirst()).toMatchObject({
      state: 'failed',
      lastError: '452 4.2.2 mailbox full',
    })
  })
})
