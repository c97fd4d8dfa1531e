import { createTransport, type SendMailOptions } from 'nodemailer'
import type { MailServer } from './environment.ts'

/** The way to the mail server. */
export interface MailTransport {
  /** How many mails may be on their way at once. */
  connections: number
  /**
   * Returns once the server took the mail (its 250); throws nodemailer's error otherwise. `id` is the same for the same
   * mail, however often it is tried, so that a mailbox that got it twice shows it once.
   */
  send(id: string, mail: SendMailOptions): Promise<void>
  /** Ends all connections, once what is under way has ended. */
  close(): void
}

/** No try takes longer than this, in milliseconds: whoever holds a message for sending may count on it. */
export const mailDeadline = 120_000

/** Opens the way to a mail server; connections are made when needed. What is retried is not decided here. */
export function openMailTransport({ url, from }: MailServer): MailTransport {
  const connections = 5
  const pool = createTransport(
    {
      url,
      pool: true,
      maxConnections: connections,
      maxRequeues: 0,
      idleTimeout: 30_000,
      connectionTimeout: 15_000,
      dnsTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 60_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  const domain = /@([^>]+)/.exec(from)![1]!
  return {
    connections,
    async send(id, mail) {
      const signal = AbortSignal.timeout(mailDeadline)
      await pool.sendMail({ ...mail, messageId: `<${id}@${domain}>`, signal })
    },
    close: () => pool.close(),
  }
}
