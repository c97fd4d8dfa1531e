import type { OutboxReason } from '../contract/surveys/views.ts'
import type { MailTransport } from '../platform/mail-transport.ts'
import type { Claimed } from './claim-message.ts'
import { findBotAccess } from './group-bots.ts'
import { type Outcome, plainReason } from './outcome.ts'
import type { OutboxServices } from './outbox-services.ts'
import { openBody, type BotBody, type MailBody, type MessageBody } from './sealed-body.ts'
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

/** Hands one mail to the server. `id` makes its Message-ID. */
async function sendMail(
  transport: MailTransport,
  { id, subject }: { id: string; subject: string },
  { to, html, text, list, calendar }: MailBody,
): Promise<Outcome> {
  const headers = {
    // Whoever is away need not tell us.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
    ...(list && {
      'List-Unsubscribe': { prepared: true, value: `<${list.unsubscribeUrl}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  }
  try {
    await transport.send(id, {
      to: to.name ? { name: to.name, address: to.address } : to.address,
      subject,
      html,
      text,
      headers,
      ...(calendar && { icalEvent: { method: calendar.method, content: calendar.content, filename: 'open-day.ics' } }),
    })
    return { kind: 'sent' }
  } catch (error) {
    return judgeMailFailure(error)
  }
}

/** What of nodemailer's errors matters. */
interface SmtpError extends Error {
  code?: string
  /** The step that failed: `CONN`, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`; `API` before any was taken. */
  command?: string
  response?: string
  responseCode?: number
}

/** Mailboxes that do not exist, without an enhanced status: RFC 5321, 4.2.3. */
const noMailbox = [550, 551, 553]
/** Not the mailbox's fault, whatever the code: many servers say 550 for these too. */
const policy = /relay|spam|block|blacklist|denied|polic|reputation|auth|full|quota|limit/i

/**
 * What to do about a mail that the server did not take. 4xx and network failures pass (RFC 5321, 4.2.1). A permanent
 * refusal is put down to the address only where the enhanced status says so (RFC 3463: 5.1.0 to 5.1.6, a bad address;
 * 5.1.10, a domain without mail; 5.2.1, a closed mailbox) or, without one, the code does: a server that refuses us must not cost everyone their mails.
 */
export function judgeMailFailure(error: unknown): Outcome {
  const { message, code, command = '', response = '', responseCode = 0 } = error as SmtpError
  const reason = plainReason(response || message)
  const later = (holdsUp: 'message' | 'mail'): Outcome => ({ kind: 'later', reason, holdsUp })

  if (code === 'EENVELOPE' && command === 'API') return { kind: 'refused', reason, suppressed: 'bounced' }
  const isAnswer = command === 'RCPT TO' || command === 'DATA'
  if (!isAnswer || responseCode === 421 || responseCode === 503) return later('mail')
  if (responseCode < 500) return later('message')

  const status = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  const isAddress = status
    ? /^5\.(1\.([0-4]|6|10)|2\.1)$/.test(status)
    : noMailbox.includes(responseCode) && !policy.test(response)
  if (isAddress) return { kind: 'refused', reason, suppressed: 'bounced' }
  // Refused before the text was seen: it is us, or a full mailbox. After: it is the text, and it stays the same.
  return command === 'RCPT TO' ? later('message') : { kind: 'refused', reason, suppressed: null }
}
