import type { Transaction } from '../platform/database.ts'

/** Gives up what is still queued under these keys, as it is of no more use; what is on its way goes. */
export async function withdrawMessages(transaction: Transaction, dedupeKeys: readonly string[]): Promise<void> {
  await transaction.outboxMessage.updateMany({
    where: { dedupeKey: { in: [...dedupeKeys] }, state: 'queued' },
    data: { state: 'failed', lastError: 'too-late', sealed: null },
  })
}
