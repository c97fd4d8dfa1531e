import type { NewProject } from '../contract/setup.ts'
import type { Database } from '../platform/database.ts'
import { findCustomer } from './find-customer.ts'
import { refuseExisting } from './refuse-existing.ts'
import { requireSetup } from './require-setup.ts'
import type { Scope } from './scope.ts'

/** Adds a project to a customer; `conflict` where the key is taken, by whichever customer. */
export async function addProject(scope: Scope, database: Database, { customer, ...project }: NewProject) {
  requireSetup(scope, 'manageCustomers')
  const customerId = await findCustomer(database, customer)
  const insert = database.project.create({
    data: { ...project, customerId },
    select: { key: true, name: true, timeZone: true, startsOn: true, goLiveOn: true },
  })
  return { ...(await refuseExisting(insert, `project ${project.key}`, 'key')), customer }
}
