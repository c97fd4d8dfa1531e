import type { NewCustomer } from '../contract/setup.ts'
import type { Database } from '../platform/database.ts'
import { refuseExisting } from './refuse-existing.ts'
import { requireSetup } from './require-setup.ts'
import type { Scope } from './scope.ts'

/** Adds a customer; `conflict` where the key is taken. */
export async function addCustomer(scope: Scope, database: Database, customer: NewCustomer) {
  requireSetup(scope, 'manageCustomers')
  const insert = database.customer.create({
    data: customer,
    select: { key: true, name: true, timeZone: true, brandColor: true },
  })
  return refuseExisting(insert, `customer ${customer.key}`, 'key')
}
