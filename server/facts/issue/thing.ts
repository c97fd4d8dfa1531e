import { severities } from '../../contract/board.ts'
import { dayText } from '../../platform/civil-day.ts'
import type { ThingPage } from '../fact.ts'
import type { IssueData, IssueMemory } from './fact.ts'

/** One issue. Open ones before closed ones, the gravest first; those of no said severity after the others. */
export const issueThing = {
  standing: (data, { openedOn, closedOn, reopened }) => ({
    status: data.status ?? 'open',
    severity: data.severity ?? null,
    openedOn: dayText(openedOn),
    closedOn: closedOn === null ? null : dayText(closedOn),
    reopened,
  }),
  state: ({ status }) => status ?? 'open',
  urgency({ status, severity }) {
    const grave = severity ? severities.indexOf(severity) : severities.length
    return (status === 'closed' ? severities.length + 1 : 0) + grave
  },
} satisfies ThingPage<IssueData, IssueMemory, 'issue'>
