import { randomBytes } from 'node:crypto'
import type { Transaction } from '../platform/database.ts'

/**
 * Gives a person another password, ends their sessions, all but the one that is kept, and closes every link at which they
 * would choose a password. Gives how many sessions ended.
 */
export async function replacePassword(
  transaction: Transaction,
  userId: string,
  { hash, keptSession }: { hash: string; keptSession?: string },
): Promise<number> {
  const account = { providerId: 'credential', userId }
  const { count } = await transaction.account.updateMany({ where: account, data: { password: hash } })
  if (count === 0)
    await transaction.account.create({
      data: { ...account, id: randomBytes(16).toString('hex'), accountId: userId, password: hash },
    })
  await transaction.passwordLink.deleteMany({ where: { userId } })
  const ended = keptSession === undefined ? { userId } : { userId, id: { not: keptSession } }
  return (await transaction.session.deleteMany({ where: ended })).count
}
