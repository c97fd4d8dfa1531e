import type { ThingPage } from '../fact.ts'
import type { TestData } from './fact.ts'

const byUrgency = ['failed', 'blocked', 'not-run', 'passed', 'skipped']

/** One UAT case. What failed before what passed. */
export const testThing = {
  standing: ({ status, cycle }) => ({ status: status ?? 'not-run', cycle: cycle ?? null }),
  state: ({ status }) => status ?? 'not-run',
  urgency: ({ status }) => byUrgency.indexOf(status ?? 'not-run'),
} satisfies ThingPage<TestData, null, 'test'>
