import type { BotVendor } from '../contract/surveys/forms.ts'
import type { Sealer } from '../platform/sealer.ts'
import type { OutgoingBotMessage, OutgoingMail } from './message.ts'

interface Perishable {
  /** Milliseconds since 1970. */
  notAfter?: number
}
export interface MailBody extends Pick<OutgoingMail, 'to' | 'html' | 'text' | 'list' | 'calendar'>, Perishable {
  channel: 'mail'
}
export interface BotBody extends Pick<OutgoingBotMessage, 'bot' | 'title' | 'text' | 'link'>, Perishable {
  channel: BotVendor
}
/** What of a message is sealed in the outbox, as it holds personal links: everything that is sent. */
export type MessageBody = MailBody | BotBody

const placeOf = (dedupeKey: string) => `outbox ${dedupeKey}`

/** The body of the message of that key, sealed. */
export const sealBody = (sealer: Sealer, dedupeKey: string, body: MessageBody): string =>
  sealer.seal(JSON.stringify(body), placeOf(dedupeKey))

/** The body again; throws when it was sealed by another installation. */
export const openBody = (sealer: Sealer, dedupeKey: string, sealed: string): MessageBody =>
  JSON.parse(sealer.open(sealed, placeOf(dedupeKey))) as MessageBody
