import { listSuppressed } from '../../outbox/suppression.ts'
import type { Transaction } from '../../platform/database.ts'

const dayMs = 86_400_000
/** Nobody is asked twice within this time, whatever the project or the customer. */
const quietMs = 30 * dayMs

export type LeftOut = 'quiet' | 'unsubscribed' | 'bounced'

/** Why some of these addresses are not asked now; those who may be are not in the answer. */
export async function leaveOut(
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
