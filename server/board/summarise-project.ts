import type { BoardView, Health, ProjectSummary } from '../contract/board.ts'
import { currentScore } from '../contract/board/current-survey.ts'
import { byKey } from '../contract/natural-order.ts'
import { hasBegun } from './current-phase.ts'

/** A board as one line of the customer's home page. */
export function summariseProject(board: BoardView): ProjectSummary {
  const { milestones, issues, uat, satisfaction, headline } = board
  const current = currentScore(satisfaction.surveys)
  return {
    project: board.project,
    version: board.version,
    ...(board.revision === undefined ? {} : { revision: board.revision }),
    dayEndsAt: board.dayEndsAt,
    lastUpdateAt:
      board.sources
        .map((source) => source.lastUpdateAt)
        .sort()
        .at(-1) ?? null,
    health: board.health.computed,
    headline,
    milestones: { total: milestones.total, completed: milestones.completed },
    phases: milestones.phases.map((phase) => ({ ...phase, begun: hasBegun(phase, board) })),
    criticalIssues: issues.total === 0 ? null : issues.bySeverity.critical,
    passRate: uat.cycles.find(({ current }) => current)?.passRateOfExecuted ?? null,
    csat: current?.measure === 'csat' ? current.score : null,
    openTrend: issues.burndown.slice(-90).map(({ open }) => open),
  }
}

const urgency: Record<Health, number> = { critical: 0, attention: 1, unknown: 2, good: 3 }

/** The one that needs attention first. */
export const byUrgency = (a: ProjectSummary, b: ProjectSummary): number =>
  urgency[a.health] - urgency[b.health] || byKey(a.project, b.project)
