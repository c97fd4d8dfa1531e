import type { Sections } from '../../contract/board.ts'
import type { Judged, SectionReason } from '../fact.ts'
import { isNamed, judge } from '../judging.ts'
import { decidingMilestones, neededFor, nextOf } from '../milestone/next-milestone.ts'

/** Open critical issues; the next milestone that one of them names needs them closed, else the next gate. */
export function issueReasons(
  { issues, milestones }: Sections,
  { tolerances: { criticalIssues } }: Judged,
): SectionReason<'issues'>[] {
  const count = issues.bySeverity.critical
  const health = judge(count, criticalIssues)
  if (!health) return []
  const known = milestones.items.filter(isNamed)
  const next =
    nextOf(known.filter(({ key }) => issues.criticalFor.includes(key))) ??
    nextOf(known.filter(({ gate }) => gate)) ??
    nextOf(decidingMilestones(known, 'go-live'))
  const params = { count, limit: criticalIssues[health], ...neededFor(next) }
  return [{ code: 'critical-open', section: 'issues', health, internal: false, params }]
}
