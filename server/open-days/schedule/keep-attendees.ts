import type { OpenDayPlan } from '../../contract/open-days/plan.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Services } from '../../services/services.ts'
import { listRecipients } from '../../surveys/sending/list-recipients.ts'
import { isKnown } from '../day/forget-invited.ts'
import { newInvitedToken } from '../day/invited-token.ts'

/**
 * Brings the people of an open day in line with its plan: each address once. Who stays keeps their link and reply; who
 * is no longer on the list is forgotten, and their link leads nowhere.
 */
export async function keepAttendees(
  services: Pick<Services, 'sealer' | 'tokens'>,
  transaction: Transaction,
  { openDayId, customer, plan }: { openDayId: number; customer: { id: string; name: string }; plan: OpenDayPlan },
): Promise<void> {
  const wanted = await listRecipients(transaction, customer, { to: 'list', recipients: plan.attendees })
  const known = await transaction.attendee.findMany({ where: { openDayId, ...isKnown } })
  const byAddress = new Map(known.map((attendee) => [attendee.email, attendee]))
  const stays = new Set(wanted.map(({ email }) => email))
  const leaving = known.filter(({ email }) => !stays.has(email)).map(({ id }) => id)
  if (leaving.length > 0) await transaction.attendee.deleteMany({ where: { id: { in: leaving } } })
  const joining = wanted.filter(({ email }) => !byAddress.has(email))
  await transaction.attendee.createMany({
    data: joining.map(({ email, name, language }) => ({
      openDayId,
      email,
      name,
      language,
      ...newInvitedToken(services),
    })),
  })
  for (const { email, name, language } of wanted) {
    const before = byAddress.get(email)
    if (before && (before.name !== name || before.language !== language))
      await transaction.attendee.update({ where: { id: before.id }, data: { name, language } })
  }
}
