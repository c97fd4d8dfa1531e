import { z } from 'zod'
import { civilDate, label, text } from '../../contract/civil.ts'
import { commitmentOrigins, commitmentStatuses } from './section.ts'
import { limits } from '../../contract/limits.ts'
import type { Fact } from '../fact.ts'
import { commitmentsForPages } from './for-pages.ts'
import { commitmentThing } from './thing.ts'
import { commitmentsView } from './view.ts'

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

export const commitment: Fact<CommitmentData, null, 'commitments'> = {
  name: 'commitment',
  schema: commitmentSchema,
  staleAfterDays: 400,
  step: () => null,
  isListed: true,
  shown: {
    data: {
      title: 'text',
      owner: 'text',
      note: 'text',
      dueOn: 'figure',
      status: 'figure',
      madeOn: 'figure',
      closedOn: 'figure',
      origin: 'figure',
    },
  },
  thing: commitmentThing,
  section: {
    name: 'commitments',
    empty: { total: 0, open: 0, kept: 0, overdue: 0, items: [] },
    view: commitmentsView,
    forPages: commitmentsForPages,
  },
}
