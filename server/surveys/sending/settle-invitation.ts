import type { Settled } from '../../outbox/message.ts'
import type { Transaction } from '../../platform/database.ts'

/** Writes down on an invitation what became of its mail, in the transaction in which the outbox does. */
export async function settleInvitation(
  transaction: Transaction,
  { dedupeKey, state, suppressed }: Pick<Settled, 'dedupeKey' | 'state' | 'suppressed'>,
): Promise<void> {
  const [what, id] = dedupeKey.split(':')
  const isInvitation = what === 'survey-invitation'
  if (!id || (!isInvitation && what !== 'survey-reminder')) return
  // A reminder says something new of a person only when their address turned out not to work, or they want no more.
  const status = state === 'refused' ? (suppressed ?? 'failed') : state
  if (isInvitation || suppressed) await transaction.invitation.updateMany({ where: { id }, data: { status } })
}
