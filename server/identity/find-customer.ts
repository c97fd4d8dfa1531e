import { DaylightError } from '../contract/errors.ts'
import type { Database } from '../platform/database.ts'

/** The id behind a customer's key; `not_found` where nothing has it. */
export async function findCustomer(database: Pick<Database, 'customer'>, key: string): Promise<string> {
  const customer = await database.customer.findUnique({ where: { key }, select: { id: true } })
  if (!customer) throw new DaylightError('not_found', `no customer ${key}`, { path: 'customer' })
  return customer.id
}
