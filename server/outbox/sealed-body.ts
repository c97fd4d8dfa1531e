import { z } from 'zod'
import { botVendors, type BotVendor } from '../contract/surveys/forms.ts'
import { createCodec } from '../platform/codec.ts'
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

const notAfter = z.number().optional()
const bodySchema = z.discriminatedUnion('channel', [
  z.object({
    channel: z.literal('mail'),
    to: z.object({ address: z.string(), name: z.string().nullish() }),
    html: z.string(),
    text: z.string(),
    list: z.object({ customer: z.string(), unsubscribeUrl: z.string() }).optional(),
    calendar: z.object({ method: z.enum(['REQUEST', 'CANCEL', 'PUBLISH']), content: z.string() }).optional(),
    notAfter,
  }),
  z.object({
    channel: z.enum(botVendors),
    bot: z.string(),
    title: z.string(),
    text: z.string(),
    link: z.object({ label: z.string(), url: z.string() }),
    notAfter,
  }),
])
/** What is sealed, before it is. */
export const bodyCodec = createCodec<MessageBody>({ name: 'message', schema: bodySchema })

const placeOf = (dedupeKey: string) => `outbox ${dedupeKey}`

/** The body of the message of that key, sealed. */
export const sealBody = (sealer: Sealer, dedupeKey: string, body: MessageBody): string =>
  sealer.seal(bodyCodec.encode(body), placeOf(dedupeKey))

/** The body again; throws when it was sealed by another installation. */
export const openBody = (sealer: Sealer, dedupeKey: string, sealed: string): MessageBody =>
  bodyCodec.decode(sealer.open(sealed, placeOf(dedupeKey)))
