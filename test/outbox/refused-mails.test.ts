import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Settled } from '../../server/outbox/message.ts'
import { findSuppression, setSubscribed } from '../../server/outbox/suppression.ts'
import { openTestOutbox, type TestOutbox } from '../factories/open-test-outbox.ts'
import { startMailServer, type MailServer } from '../factories/start-mail-server.ts'

let mailServer: MailServer
let mail: TestOutbox
const told: Settled[] = []
beforeEach(async () => {
  mailServer = await startMailServer()
  told.length = 0
  mail = await openTestOutbox({ smtp: mailServer.url, onSettled: async (_, settled) => void told.push(settled) })
})
afterEach(async () => {
  await mail.close()
  await mailServer.stop()
})

const refuseAll = (code: number, said: string, at: 'rcpt' | 'data' = 'rcpt') =>
  mailServer.behave(() => ({ kind: 'refuse', at, code, said }))
const gone = { address: 'Gone@customer.example' }
const ofSurvey = (customer: string) => ({ customer, unsubscribeUrl: 'https://portal.example/unsubscribe/t' })

describe('an address that does not exist', () => {
  test('gets nothing more of any kind, and whoever wants to know is told', async () => {
    refuseAll(550, '5.1.1 no such user')
    await mail.queue({ dedupeKey: 'first', to: gone })
    await mail.outbox.deliver()
    expect(await mail.states()).toEqual({ first: 'refused' })
    expect(told).toEqual([
      { dedupeKey: 'first', channel: 'mail', receiver: gone.address, state: 'refused', suppressed: 'bounced' },
    ])
    expect(await mail.queue({ dedupeKey: 'second', to: { address: 'gone@customer.example' } })).toBe('bounced')
    expect(await mail.states()).toEqual({ first: 'refused' })
  })

  test('gets none of what was queued for it before', async () => {
    await mail.queue({ dedupeKey: 'second', to: gone, notBefore: new Date(mail.clock.now + 1000) })
    refuseAll(550, '5.1.1 no such user')
    await mail.queue({ dedupeKey: 'first', to: gone })
    await mail.outbox.deliver()
    mailServer.behave(() => ({ kind: 'take' }))
    mail.clock.now += 1000
    await mail.outbox.deliver()
    expect(await mail.states()).toEqual({ first: 'refused', second: 'refused' })
    expect(told[1]).toMatchObject({ dedupeKey: 'second', suppressed: 'bounced' })
    expect(mailServer.taken).toEqual([])
  })
})

describe('a refusal that is not the address’s fault costs nobody their mails', () => {
  test.each([
    ['a relay that does not know us', 554, '5.7.1 relay access denied', 'rcpt', 'queued'],
    ['one that says so in words only', 550, 'relay not permitted', 'rcpt', 'queued'],
    ['a full mailbox', 552, '5.2.2 mailbox full', 'rcpt', 'queued'],
    ['a text that is taken for spam', 554, '5.7.1 message looks like spam', 'data', 'refused'],
  ] as const)('%s', async (_name, code, said, at, state) => {
    refuseAll(code, said, at)
    await mail.queue({ dedupeKey: 'one', to: gone })
    await mail.outbox.deliver()
    expect(await mail.states()).toEqual({ one: state })
    expect(await findSuppression(mail.database, gone.address)).toBeNull()
  })
})

describe('somebody who wants no surveys', () => {
  test('gets none of that customer, but those of another and every other mail', async () => {
    await setSubscribed(mail.database, 'Zhao@customer.example', 'acme', false)
    const to = { address: 'zhao@customer.example' }
    expect(await mail.queue({ to, list: ofSurvey('acme') })).toBe('unsubscribed')
    expect(await mail.queue({ to, list: ofSurvey('other') })).toBe('queued')
    expect(await mail.queue({ to })).toBe('queued')
    await mail.outbox.deliver()
    expect(mailServer.taken).toHaveLength(2)
  })

  test('gets none that was queued before they said so, and gets them again once they want to', async () => {
    const to = { address: 'zhao@customer.example' }
    await mail.queue({ dedupeKey: 'before', to, list: ofSurvey('acme') })
    await setSubscribed(mail.database, to.address, 'acme', false)
    await mail.outbox.deliver()
    expect(told).toMatchObject([{ dedupeKey: 'before', state: 'refused', suppressed: 'unsubscribed' }])
    await setSubscribed(mail.database, to.address, 'acme', true)
    expect(await mail.queue({ to, list: ofSurvey('acme') })).toBe('queued')
    await mail.outbox.deliver()
    expect(mailServer.taken).toHaveLength(1)
  })
})
