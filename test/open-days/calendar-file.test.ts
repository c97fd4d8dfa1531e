import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLetter } from '../../server/outbox/mails/letter.ts'
import { calendarEvent, writeCalendar, writeFeed } from '../../server/open-days/schedule/calendar-event.ts'
import { heldWhile, leastHeld } from '../factories/held-while.ts'
import { openTestOpenDays, type TestOpenDays } from '../factories/open-test-open-days.ts'
import { troublesomeTexts } from '../factories/troublesome-texts.ts'

let world: TestOpenDays
beforeAll(async () => void (world = await openTestOpenDays()))
afterAll(() => world.close())

const address = 'https://portal.example/i/abc'

/** An invitation in which everything that somebody writes is this text, as ical.js reads it. */
async function invite(text: string) {
  const row = await world.begin({
    title: { en: text },
    place: text,
    agenda: [{ title: text, minutes: 10 }],
    presenters: [text],
  })
  const letter = createLetter('en', { customer: text, project: text, brandColor: null })
  const invited = { email: 'lee@acme.example', name: text, reply: 'pending' }
  const event = calendarEvent(world.services, row, letter, { does: 'See', url: address }, invited)
  const file = writeCalendar('REQUEST', [event], { language: 'en' })
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  return { file, read: calendar.getFirstSubcomponent('vevent')! }
}

test('hundreds of open days are the same calendar as if written in one go, and hold nobody up meanwhile', async () => {
  const row = await world.begin({
    agenda: Array.from({ length: 20 }, () => ({ title: '项目进展 '.repeat(30), minutes: 5 })),
  })
  const letter = createLetter('en', { customer: 'Acme', project: 'ERP', brandColor: null })
  const event = (nth: number) => ({
    ...calendarEvent(world.services, row, letter, { does: 'See', url: address }, null),
    id: `day-${nth}`,
  })
  const events = Array.from({ length: 300 }, (_, nth) => () => event(nth))
  const about = { name: 'Open days', language: 'en' } as const
  const atOnce = await heldWhile(async () =>
    writeCalendar(
      'PUBLISH',
      events.map((make) => make()),
      about,
    ),
  )
  const enough = atOnce.held / 3
  const inTurns = await leastHeld(enough, () => writeFeed(events, about))
  expect(inTurns.result).toBe(atOnce.result)
  expect(inTurns.held).toBeLessThan(enough)
  expect(await writeFeed([], about)).toBe(writeCalendar('PUBLISH', [], about))
})

/** Line ends of every kind are one, and what cannot be written is gone. */
const plain = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|[\ufffd-\uffff]/gu, '')
const onOneLine = (text: string) =>
  plain(text)
    .replaceAll(/[\n\t]/g, ' ')
    .replaceAll('"', "'")

describe.each(Object.entries(troublesomeTexts))('an invitation with %s', (_, text) => {
  // A title may have neither: it is refused where it is written.
  const written = text.replaceAll('\u0000', '').toWellFormed()

  test('is read by another program as it was meant', async () => {
    const { read } = await invite(written)
    expect(read.getFirstPropertyValue('summary')).toBe(`${plain(written)} · ${plain(written)}`)
    expect(read.getFirstPropertyValue('location')).toBe(plain(written))
    expect(read.getFirstPropertyValue('description')).toContain(plain(written))
    expect(read.getFirstPropertyValue('url')).toBe(address)
    for (const name of ['organizer', 'attendee']) {
      const person = read.getFirstProperty(name)!
      expect(person.getFirstValue()).toMatch(/^mailto:(daylight@portal|lee@acme)\.example$/i)
      expect(person.getFirstParameter('cn')).toBe(onOneLine(written).replaceAll('\\', '/').replaceAll('^', 'ˆ'))
    }
  })

  test('keeps to the lines of RFC 5545: each ends with CRLF, the last too, and has 75 bytes at most', async () => {
    const { file } = await invite(written)
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[^\P{Cc}\t]/u)
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    for (const [, parameter] of file.replaceAll('\r\n ', '').matchAll(/;CN="([^\r\n]*?)"[;:]/g))
      expect(parameter).not.toContain('"')
  })
})
