import { DaylightError } from '../../contract/errors.ts'
import type { SendingRule } from '../../contract/surveys/forms.ts'
import { dayNumber, dayOf, dayText, endOfDay } from '../../platform/civil-day.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Granted } from '../../projects/granted.ts'
import { listRecipients, type AskedPerson } from './list-recipients.ts'
import { listSuppressed } from '../../outbox/suppression.ts'

/** Group chats get the open link, so choosing one makes one. */
export const hasOpenLink = ({ openLink, bots }: SendingRule) => openLink || bots.length > 0

/** The civil day so many days after another. */
export const daysAfter = (day: string, days: number) => dayText(dayNumber(day) + days)

/** Who would be asked and who is left out, and the days of it all, if a survey were sent now by this rule. */
export interface SendingPlan {
  people: (AskedPerson & { leftOut: LeftOut | null })[]
  openDay: string
  /** The last day, whole, on which answers are taken. */
  closesOn: string
  closesAt: Date
  /** Days after opening. */
  remindOn: number[]
}

/**
 * Plans a sending; nothing is written. Throws `invalid` where the rule asks nobody: no sponsors, an empty list, and no
 * open link either.
 */
export async function planSending(
  project: Granted<'manageSurveys'>,
  database: Transaction,
  rule: SendingRule,
  now: number,
): Promise<SendingPlan> {
  const recipients = await listRecipients(database, project.customer, rule)
  if (recipients.length === 0 && !hasOpenLink(rule))
    throw new DaylightError('invalid', 'Nobody would be asked', { path: 'rule.recipients' })
  const emails = recipients.map(({ email }) => email)
  const leftOut = await leaveOut(database, emails, project.customer.id, now)
  const openDay = dayOf(now, project.timeZone)
  const closesOn = daysAfter(openDay, rule.openForDays)
  return {
    people: recipients.map((person) => ({ ...person, leftOut: leftOut.get(person.email) ?? null })),
    openDay,
    closesOn,
    closesAt: new Date(endOfDay(closesOn, project.timeZone)),
    remindOn: [...new Set(rule.remindOn)].filter((days) => days <= rule.openForDays).sort((a, b) => a - b),
  }
}

const dayMs = 86_400_000
/** Nobody is asked twice within this time, whatever the project or the customer. */
const quietMs = 30 * dayMs

type LeftOut = 'quiet' | 'unsubscribed' | 'bounced'

/** Why some of these addresses are not asked now; those who may be are not in the answer. */
async function leaveOut(
  database: Transaction,
  emails: string[],
  customerId: string,
  now: number,
): Promise<Map<string, LeftOut>> {
  const askedBefore = await database.invitation.findMany({
    // Whose mail never arrived was not asked.
    where: {
      email: { in: emails },
      askedAt: { gt: new Date(now - quietMs) },
      status: { notIn: ['failed', 'bounced'] },
    },
    select: { email: true },
  })
  const quiet = askedBefore.map(({ email }): [string, LeftOut] => [email, 'quiet'])
  return new Map([...quiet, ...(await listSuppressed(database, emails, customerId))])
}
