import { plainReason, type Outcome } from './outcome.ts'

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
