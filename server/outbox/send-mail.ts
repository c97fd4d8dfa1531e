import type { MailTransport } from '../platform/mail-transport.ts'
import { judgeMailFailure } from './judge-mail-failure.ts'
import type { Outcome } from './outcome.ts'
import type { MailBody } from './sealed-body.ts'

/** Hands one mail to the server. `id` makes its Message-ID. */
export async function sendMail(
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
