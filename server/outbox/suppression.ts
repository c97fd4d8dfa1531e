import type { Transaction } from '../platform/database.ts'

export type SuppressionReason = 'bounced' | 'unsubscribed'

/** Written in lower case: no mailbox that people use tells cases apart. */
const normal = (address: string) => address.trim().toLowerCase()
const everywhere = ''

/** Why this address gets no mail: it bounced, or (with a customer's id, for surveys) its owner said so; else null. */
export async function findSuppression(
  transaction: Transaction,
  address: string,
  customer?: string,
): Promise<SuppressionReason | null> {
  const found = await transaction.suppression.findMany({
    where: { email: normal(address), customer: { in: customer ? [everywhere, customer] : [everywhere] } },
    orderBy: { customer: 'asc' },
  })
  return (found[0]?.reason as SuppressionReason | undefined) ?? null
}

/** No mail of any kind to this address again: its server says that it does not exist. */
export async function suppressBounced(transaction: Transaction, address: string): Promise<void> {
  const key = { email: normal(address), customer: everywhere }
  await transaction.suppression.upsert({
    where: { email_customer: key },
    create: { ...key, reason: 'bounced' },
    update: { reason: 'bounced' },
  })
}

/** No surveys of this customer (its id) to this address any more, or again. */
export async function setSubscribed(
  transaction: Transaction,
  address: string,
  customer: string,
  subscribed: boolean,
): Promise<void> {
  const key = { email: normal(address), customer }
  if (subscribed) return void (await transaction.suppression.deleteMany({ where: key }))
  await transaction.suppression.upsert({
    where: { email_customer: key },
    create: { ...key, reason: 'unsubscribed' },
    update: { reason: 'unsubscribed' },
  })
}

/** The same for many addresses at once: those that get nothing, with the reason. */
export async function listSuppressed(
  transaction: Transaction,
  addresses: readonly string[],
  customer: string,
): Promise<Map<string, SuppressionReason>> {
  const found = await transaction.suppression.findMany({
    where: { email: { in: addresses.map(normal) }, customer: { in: [everywhere, customer] } },
    // A bounce holds everywhere and says more: it is written over the other.
    orderBy: { customer: 'desc' },
  })
  const reasons = new Map(found.map(({ email, reason }) => [email, reason as SuppressionReason]))
  return new Map(
    addresses.flatMap((address) => (reasons.has(normal(address)) ? [[address, reasons.get(normal(address))!]] : [])),
  )
}
