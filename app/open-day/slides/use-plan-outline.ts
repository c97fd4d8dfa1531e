import type { SlideOutline } from '#contract/open-days/outline'
import { useGoLiveFigure } from '~/boards/overview/use-go-live-figure'
import { dueOn } from '~/boards/plan/due-on'
import { gradeMilestone } from '~/boards/plan/overdue'
import { usePlanSummary } from '~/boards/plan/use-plan-summary'
import { useSlipWords } from '~/boards/plan/use-slip-words'
import { whatComesNext } from '~/boards/plan/what-comes-next'
import { useInBoth } from '~/lib/in-both'
import { nameOf } from '~/lib/name-of'
import { useWords } from '~/lib/say'
import { figureOf, type SlideOf } from './slide-part'

const mostMilestones = 4

/** When it goes live, then and now, and what comes next. */
export function usePlanOutline({ slide, stage }: SlideOf<'plan'>): SlideOutline {
  const { t, format } = useWords()
  const inBoth = useInBoth()
  const slipWords = useSlipWords()
  const { board, difference } = stage
  const { milestones, today, health, headline } = board
  const summary = usePlanSummary(board)
  const goLive = useGoLiveFigure(board)
  const moved = difference?.changes.find(
    ({ code, params }) => code === 'milestone-moved' && params.title === headline.params.title,
  )
  return {
    title: slide.heading ? inBoth(slide.heading) : t('plan.title'),
    lead: milestones.total > 0 ? summary : t('plan.empty'),
    figure: figureOf(goLive, moved ? format.day(String(moved.params.from)) : null),
    rows: whatComesNext(milestones.items, today, mostMilestones).map((milestone) => {
      const due = dueOn(milestone)
      return {
        id: milestone.key,
        mark: gradeMilestone(milestone, today, health.tolerances),
        text: nameOf(milestone, t('plan.internalTitle')),
        details: [slipWords(milestone.slipDays)],
        value: due ? format.day(due) : t('plan.noDate'),
      }
    }),
  }
}
