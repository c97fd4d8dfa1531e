import type { PhaseView, ProjectView } from '../contract/board.ts'
import type { Moment } from '../facts/folded.ts'

const isOpen = ({ phase, total, completed }: PhaseView) => phase !== null && completed < total

/** Whether a phase is under way or done: one of its milestones is completed, or the first should have been by now. */
export const hasBegun = ({ completed, firstOn }: PhaseView, { today }: Pick<Moment, 'today'>): boolean =>
  completed > 0 || (firstOn !== null && firstOn <= today)

/**
 * The phase a project is in, by the order of its phases: the earliest that is not complete and has begun. Milestones end
 * the work on them, so a phase has begun too when all before it are complete, before any date of its own has come; and
 * a project that has just started is in its first one. null where there is none, and once all are complete.
 */
export function currentPhase(phases: readonly PhaseView[], moment: Pick<Moment, 'today'>): ProjectView['phase'] {
  const open = phases.filter(isOpen)
  const followsComplete = phases.findIndex(isOpen) > 0 ? open[0] : undefined
  const current = open.find((phase) => phase === followsComplete || hasBegun(phase, moment)) ?? open[0]
  return current?.phase ?? null
}
