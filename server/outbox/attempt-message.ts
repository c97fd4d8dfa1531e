import type { OutboxReason } from '../contract/surveys/views.ts'
import type { MailTransport } from '../platform/mail-transport.ts'
import type { Claimed } from './claim-message.ts'
import { findBotAccess } from './group-bots.ts'
import type { Outcome } from './outcome.ts'
import type { OutboxServices } from './outbox-services.ts'
import { openBody, type BotBody, type MailBody, type MessageBody } from './sealed-body.ts'
import { sendMail } from './send-mail.ts'
import { sendToGroup } from './send-to-group.ts'
import { findSuppression } from './suppression.ts'

export interface SendingServices extends OutboxServices {
  /** Null keeps mails to be read in the outbox. */
  transport: MailTransport | null
}

const failed = (reason: OutboxReason): Outcome => ({ kind: 'failed', reason })

/** Tries to send a message that this process holds. Expected failures are outcomes; a database that is gone throws. */
export async function attemptMessage(services: SendingServices, message: Claimed): Promise<Outcome> {
  const body = read(services, message)
  if (!body) return failed('unreadable')
  if (body.notAfter !== undefined && body.notAfter < services.clock()) return failed('too-late')
  return body.channel === 'mail' ? attemptMail(services, message, body) : attemptGroup(services, body)
}

function read({ sealer }: OutboxServices, { dedupeKey, sealed }: Claimed): MessageBody | null {
  try {
    return sealed === null ? null : openBody(sealer, dedupeKey, sealed)
  } catch {
    // Sealed by another installation: its secret was not brought along with the database.
    return null
  }
}

async function attemptMail(
  { database, transport }: SendingServices,
  message: Claimed,
  body: MailBody,
): Promise<Outcome> {
  // Wanted when it was queued; perhaps no more.
  const suppressed = await findSuppression(database, body.to.address, body.list?.customer)
  if (suppressed) return { kind: 'refused', reason: suppressed satisfies OutboxReason, suppressed }
  return transport ? sendMail(transport, message, body) : { kind: 'kept' }
}

async function attemptGroup({ database, sealer, clock }: OutboxServices, body: BotBody): Promise<Outcome> {
  const access = await findBotAccess(database, sealer, body.bot)
  if (!access) return { kind: 'refused', reason: 'bot-removed' satisfies OutboxReason, suppressed: null }
  return sendToGroup(access, body, clock())
}
