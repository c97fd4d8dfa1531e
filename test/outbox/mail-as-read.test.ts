import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeCalendar } from '../../server/open-days/schedule/calendar-event.ts'
import { openTestOutbox, type TestOutbox } from '../factories/open-test-outbox.ts'
import { startMailServer, type MailServer } from '../factories/start-mail-server.ts'
import { troublesomeTexts, wordsOf } from '../factories/troublesome-texts.ts'

let mailServer: MailServer
let world: TestOutbox
beforeAll(async () => {
  mailServer = await startMailServer()
  world = await openTestOutbox({ smtp: mailServer.url })
})
afterAll(async () => {
  await world.close()
  await mailServer.stop()
})

let sent = 0
/** A mail in which everything that somebody writes is this text, as postal-mime reads what the mail server got. */
async function sendAndRead(text: string) {
  const address = `receiver-${++sent}@customer.example`
  await world.queue({
    dedupeKey: address,
    to: { address, name: text },
    subject: text,
    text: `Before\n${text}\nafter`,
    html: `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
    calendar: { method: 'REQUEST', content: writeCalendar('REQUEST', [], { language: 'en' }) },
  })
  await world.outbox.deliver()
  const { raw } = mailServer.taken.at(-1)!
  return { raw, address, mail: await PostalMime.parse(raw) }
}

describe.each(Object.entries(troublesomeTexts))('a mail with %s', (_, text) => {
  test('is read by another program: to whom, about what, each part, and no header that nobody meant', async () => {
    const written = text.replaceAll('\u0000', '').toWellFormed()
    const { mail, address } = await sendAndRead(written)
    expect(mail.to).toHaveLength(1)
    expect(mail.to![0]!.address).toBe(address)
    expect(wordsOf(mail.to![0]!.name)).toBe(wordsOf(written))
    expect(wordsOf(mail.subject!)).toBe(wordsOf(written))
    expect(wordsOf(mail.text!)).toBe(wordsOf(`Before${written}after`))
    expect(mail.html).toContain('<p>')
    expect(mail.headers.map(({ key }) => key).filter((key) => /^(bcc|cc|second|reply-to)$/.test(key))).toEqual([])
    const [calendar] = mail.attachments
    expect([calendar!.mimeType, calendar!.method]).toEqual(['text/calendar', 'REQUEST'])
  })

  test('goes out in lines that every mail server takes', async () => {
    const { raw } = await sendAndRead(text.replaceAll('\u0000', '').toWellFormed())
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/)
    for (const line of raw.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998)
  })
})
