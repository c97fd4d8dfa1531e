import type { BoardView } from '#contract/board'
import { milestoneFigures } from '#contract/board/milestone-figures'
import type { Words } from '~/words/say'
import { phaseFigures } from '#contract/board/phase-bars'

/**
 * Over the plan in a sentence or two: what is past its day and not done, then phase by phase as its "+14 d" labels are:
 * which phases will end late, in which a milestone slips more than its phase does, what has no agreed date that could
 * hold, and which phases ended late.
 */
export function planSummary(
  { t, format, count, capital }: Words,
  { milestones, project, today }: Pick<BoardView, 'milestones' | 'project' | 'today'>,
): string {
  if (milestones.completed === milestones.total) return t('plan.done')
  const { overdue, open, unagreed } = milestoneFigures(milestones, today)
  const phases = phaseFigures(milestones, project.startsOn, today)
  const { lateDone: ended, lateOpen: coming, slipping } = phases
  const onTime = unagreed > 0 ? t('plan.agreedOnTime') : ended > 0 ? t('plan.restOnTime') : t('plan.allOnTime')
  const holds = overdue + coming + slipping === 0 && unagreed < open
  const sentences = [
    holds ? onTime : null,
    overdue > 0 ? t('plan.overdue', { count: overdue, number: count(overdue) }) : null,
    coming > 0 ? t('plan.late', { count: coming, number: count(coming) }) : null,
    slipping > 0
      ? t('plan.slipping', { count: slipping, number: count(slipping), days: format.days(phases.mostSlipDays) })
      : null,
    unagreed > 0 ? t('plan.noAgreedDate', { count: unagreed, number: count(unagreed) }) : null,
    ended > 0 ? t('plan.endedLate', { count: ended, number: count(ended) }) : null,
  ].filter((sentence) => sentence !== null)
  return sentences.map(capital).reduce((first, second) => t('plan.both', { first, second }))
}
