import { z } from 'zod'
import { slug, text, timeZone } from '../contract/civil.ts'
import { limits } from '../contract/limits.ts'
import type { Database } from '../platform/database.ts'
import { refuseExisting } from './refuse-existing.ts'
import { requireOperator } from './require-operator.ts'
import type { Scope } from './scope.ts'

export const newCustomerSchema = z.object({
  key: slug(),
  name: text(limits.idLength),
  timeZone: timeZone(),
  brandColor: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .optional(),
})
export type NewCustomer = z.infer<typeof newCustomerSchema>

/** Adds a customer; `conflict` where the key is taken. */
export async function addCustomer(scope: Scope, database: Database, customer: NewCustomer) {
  requireOperator(scope)
  const insert = database.customer.create({
    data: customer,
    select: { key: true, name: true, timeZone: true, brandColor: true },
  })
  return refuseExisting(insert, `customer ${customer.key}`, 'key')
}
