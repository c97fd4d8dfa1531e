import type { Transaction } from '../platform/database.ts'

/**
 * Forgets the mails to an address, sent or not; gives how many there were. That it bounced or wants no surveys stays
 * known, as nothing else keeps it from being written to again.
 */
export async function forgetReceiver(transaction: Transaction, address: string): Promise<number> {
  const { count } = await transaction.outboxMessage.deleteMany({ where: { channel: 'mail', receiver: address } })
  return count
}
