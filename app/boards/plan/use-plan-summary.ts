import type { BoardView } from '#contract/board'
import { useWords } from '~/lib/say'

/** Over the plan in a sentence or two: which phases end later than agreed, and what slips on the way. */
export function usePlanSummary({ milestones }: BoardView): string {
  const { t, count, capital } = useWords()
  if (milestones.completed === milestones.total) return t('plan.done')
  const late = milestones.phases.filter((phase) => (phase.slipDays ?? 0) > 0).length
  const slipping = milestones.items.filter((item) => !item.completedOn && item.late).length
  if (late === 0 && slipping > 0) return capital(t('plan.slipping', { count: slipping, number: count(slipping) }))
  const phases = late === 0 ? t('plan.allOnTime') : capital(t('plan.late', { count: late, number: count(late) }))
  if (slipping === 0) return phases
  return t('plan.both', {
    first: phases,
    second: capital(t('plan.slipping', { count: slipping, number: count(slipping) })),
  })
}
