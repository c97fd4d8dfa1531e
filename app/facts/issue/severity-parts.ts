import type { IssuesView, Severity } from '#contract/board'
import { severities } from '#contract/board/issues'

export type SeverityPart = Severity | 'unsaid'

/** The colour of charts, weaker with each step down; only what is critical speaks in a status colour. */
const strengths: Record<SeverityPart, number> = { critical: 1, major: 0.85, minor: 0.5, trivial: 0.25, unsaid: 0.12 }

export const severityColour = (severity: SeverityPart) => ({
  background: severity === 'critical' ? 'var(--critical)' : 'var(--chart)',
  opacity: strengths[severity],
})

/** Open issues by severity, the gravest first; those without one last, if there are any. */
export function severityParts({ open, bySeverity }: IssuesView): { severity: SeverityPart; count: number }[] {
  const parts = severities.map((severity) => ({ severity, count: bySeverity[severity] }))
  const unsaid = open - parts.reduce((sum, { count }) => sum + count, 0)
  return unsaid > 0 ? [...parts, { severity: 'unsaid', count: unsaid }] : parts
}
