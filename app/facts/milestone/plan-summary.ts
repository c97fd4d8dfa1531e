import type { BoardView } from '#contract/board'
import { milestoneFigures } from '#contract/board/milestone-figures'
import type { Words } from '~/words/say'
import { phaseBars } from '#contract/board/phase-bars'

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
  const bars = phaseBars(milestones, project.startsOn, today)
  const late = bars.filter(({ phase }) => (phase.slipDays ?? 0) > 0)
  const ended = late.filter(({ completed }) => completed).length
  const coming = late.length - ended
  const slipping = bars.flatMap((bar) => bar.slipping ?? [])
  const most = format.days(Math.max(...slipping.map(({ slipDays }) => slipDays ?? 0)))
  const onTime = unagreed > 0 ? t('plan.agreedOnTime') : ended > 0 ? t('plan.restOnTime') : t('plan.allOnTime')
  const holds = overdue + coming + slipping.length === 0 && unagreed < open
  const sentences = [
    holds ? onTime : null,
    overdue > 0 ? t('plan.overdue', { count: overdue, number: count(overdue) }) : null,
    coming > 0 ? t('plan.late', { count: coming, number: count(coming) }) : null,
    slipping.length > 0
      ? t('plan.slipping', { count: slipping.length, number: count(slipping.length), days: most })
      : null,
    unagreed > 0 ? t('plan.noAgreedDate', { count: unagreed, number: count(unagreed) }) : null,
    ended > 0 ? t('plan.endedLate', { count: ended, number: count(ended) }) : null,
  ].filter((sentence) => sentence !== null)
  return sentences.map(capital).reduce((first, second) => t('plan.both', { first, second }))
}
