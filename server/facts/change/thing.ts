import type { ThingPage } from '../fact.ts'
import type { ChangeData } from './fact.ts'

const byUrgency = ['proposed', 'assessing', 'approved', 'done', 'rejected']

/** One change request. What waits for a decision comes first. */
export const changeThing = {
  standing: ({ status, impactDays, impactCost, currency, decidedOn, decidedBy }) => ({
    status: status ?? 'proposed',
    impactDays: impactDays ?? null,
    impactCost: impactCost ?? null,
    currency: currency ?? null,
    decidedOn: decidedOn ?? null,
    decidedBy: decidedBy ?? null,
  }),
  state: ({ status }) => status ?? 'proposed',
  urgency: ({ status }) => byUrgency.indexOf(status ?? 'proposed'),
} satisfies ThingPage<ChangeData, null, 'change'>
