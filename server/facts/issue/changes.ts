import type { BoardView } from '../../contract/board.ts'
import type { SectionChange } from '../fact.ts'

/** Critical issues open then and now, and how many issues were opened and closed in between. */
export function issueChanges(before: BoardView, after: BoardView): SectionChange<'issues'>[] {
  const changes: SectionChange<'issues'>[] = []
  const [critical, nowCritical] = [before.issues.bySeverity.critical, after.issues.bySeverity.critical]
  if (critical !== nowCritical)
    changes.push({
      code: 'critical-issues',
      section: 'issues',
      mark: nowCritical < critical ? 'good' : 'critical',
      params: { from: critical, to: nowCritical },
    })
  // Both counts are of the later board, which may have learned since of what happened earlier.
  const between = after.issues.burndown.filter(({ day }) => day > before.today && day <= after.today)
  const opened = between.reduce((sum, day) => sum + day.opened + day.reopened, 0)
  const closed = between.reduce((sum, day) => sum + day.closed, 0)
  const [from, to] = [before.issues.open, after.issues.open]
  if (opened > 0 || closed > 0 || from !== to)
    changes.push({
      code: 'issues',
      section: 'issues',
      mark: to < from ? 'good' : to > from ? 'attention' : null,
      params: { opened, closed, from, to },
    })
  return changes
}
