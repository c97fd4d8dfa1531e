import { z } from 'zod'
import { plannedDate, slug, text, timeZone } from '../contract/civil.ts'
import { limits } from '../contract/limits.ts'
import type { Database } from '../platform/database.ts'
import { findCustomer } from './find-customer.ts'
import { refuseExisting } from './refuse-existing.ts'
import { requireOperator } from './require-operator.ts'
import type { Scope } from './scope.ts'

export const newProjectSchema = z
  .object({
    key: slug(),
    customer: slug(),
    name: text(limits.idLength),
    timeZone: timeZone(),
    startsOn: plannedDate().optional(),
    goLiveOn: plannedDate().optional(),
  })
  .refine(({ startsOn, goLiveOn }) => !startsOn || !goLiveOn || startsOn <= goLiveOn, {
    path: ['goLiveOn'],
    params: { code: 'live_before_start' },
  })
export type NewProject = z.infer<typeof newProjectSchema>

/** Adds a project to a customer; `conflict` where the key is taken, by whichever customer. */
export async function addProject(scope: Scope, database: Database, { customer, ...project }: NewProject) {
  requireOperator(scope)
  const customerId = await findCustomer(database, customer)
  const insert = database.project.create({
    data: { ...project, customerId },
    select: { key: true, name: true, timeZone: true, startsOn: true, goLiveOn: true },
  })
  return { ...(await refuseExisting(insert, `project ${project.key}`, 'key')), customer }
}
