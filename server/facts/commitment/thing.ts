import type { ThingPage } from '../fact.ts'
import type { CommitmentData } from './fact.ts'
import { commitmentStatuses } from './section.ts'
import { commitmentStanding } from './view.ts'

/** One promise. Open ones first, then those that were broken. */
export const commitmentThing = {
  standing: (data, _, { today }) => commitmentStanding(data, today),
  state: ({ status }) => status ?? 'open',
  urgency: ({ status }) => commitmentStatuses.indexOf(status ?? 'open'),
} satisfies ThingPage<CommitmentData, null, 'commitment'>
