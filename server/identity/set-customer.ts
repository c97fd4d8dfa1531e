import type { z } from 'zod'
import { DaylightError } from '../contract/errors.ts'
import type { customerSettingSchema } from '../contract/setup.ts'
import type { Database } from '../platform/database.ts'
import { requireSetup } from './require-setup.ts'
import type { Scope } from './scope.ts'

/** Changes what is given of a customer and gives all of it; `not_found` where there is none with this key. */
export async function setCustomer(
  scope: Scope,
  database: Pick<Database, 'customer'>,
  { key, ...given }: z.output<typeof customerSettingSchema>,
) {
  requireSetup(scope, 'manageCustomers')
  const { count } = await database.customer.updateMany({ where: { key }, data: given })
  if (count === 0) throw new DaylightError('not_found', `no customer ${key}`, { path: 'key' })
  const select = { key: true, name: true, timeZone: true, brandColor: true }
  return database.customer.findUniqueOrThrow({ where: { key }, select })
}
