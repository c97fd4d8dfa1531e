import { z } from 'zod'
import { civilDate, label, text } from '../../contract/civil.ts'
import { commitmentOrigins, commitmentStatuses } from '../../contract/board/commitments.ts'
import { limits } from '../../contract/limits.ts'
import type { Kind } from '../kind.ts'

/** A promise made to the customer. */
export const commitmentSchema = z.looseObject({
  title: text(limits.titleLength).nullish(),
  owner: label().nullish(),
  note: text(limits.titleLength).nullish(),
  dueOn: civilDate().nullish(),
  status: z.enum(commitmentStatuses).nullish(),
  madeOn: civilDate().nullish(),
  closedOn: civilDate().nullish(),
  origin: z.enum(commitmentOrigins).nullish(),
})
export type CommitmentData = z.infer<typeof commitmentSchema>

export const commitment: Kind<null> = {
  name: 'commitment',
  schema: commitmentSchema,
  staleAfterDays: 400,
  step: () => null,
}
