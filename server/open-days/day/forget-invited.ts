import type { Transaction } from '../../platform/database.ts'
import { planCodec } from './open-day-codecs.ts'

/** Those whose address was not forgotten. */
export const isKnown = { email: { contains: '@' } }

/** The plan as stored, without an address on its list; null where it was not on it. */
function withoutAddress(plan: string, email: string): string | null {
  const parsed = planCodec.decode(plan)
  const attendees = parsed.attendees.filter((one) => one.email !== email)
  return attendees.length < parsed.attendees.length ? planCodec.encode({ ...parsed, attendees }) : null
}

/**
 * Forgets an address in everything about open days: name, address and link of each invitation, and the lists from which
 * further ones would go out. That somebody was invited, and what they replied, stays counted. Gives how many places.
 */
export async function forgetInvited(transaction: Transaction, email: string): Promise<number> {
  const invited = await transaction.attendee.findMany({ where: { email }, select: { id: true } })
  for (const { id } of invited)
    await transaction.attendee.update({
      where: { id },
      data: { email: `forgotten:${id}`, name: '', tokenHash: `forgotten:${id}`, sealedToken: '' },
    })
  let lists = 0
  const listed = { where: { plan: { contains: email } }, select: { id: true, plan: true } }
  for (const { id, plan } of await transaction.openDay.findMany(listed)) {
    const left = withoutAddress(plan, email)
    if (left && ++lists) await transaction.openDay.update({ where: { id }, data: { plan: left } })
  }
  for (const { id, plan } of await transaction.openDaySeries.findMany(listed)) {
    const left = withoutAddress(plan, email)
    if (left && ++lists) await transaction.openDaySeries.update({ where: { id }, data: { plan: left } })
  }
  return invited.length + lists
}
