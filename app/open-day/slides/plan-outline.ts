import type { SlideOutline } from '#contract/open-days/outline'
import { dueOn, gradeMilestone } from '#contract/board/milestone-dates'
import { goLiveFigure } from '~/facts/milestone/go-live-figure'
import { planSummary } from '~/facts/milestone/plan-summary'
import { saySlip } from '~/facts/milestone/say-slip'
import { whatComesNext } from '#contract/board/what-comes-next'
import { inLanguage } from '~/words/in-both'
import { nameOf } from '~/words/name-of'
import type { Words } from '~/words/say'
import { figureOf, type SlideOf } from './slide-part'

const mostMilestones = 4

/** When it goes live, then and now, and what comes next. */
export function planOutline(words: Words, { slide, stage }: SlideOf<'plan'>): SlideOutline {
  const { t, format } = words
  const { board, difference } = stage
  const { milestones, today, health, headline } = board
  const moved = difference?.changes.find(
    (change): change is Extract<typeof change, { code: 'milestone-moved' }> =>
      change.code === 'milestone-moved' && 'title' in headline.params && change.params.title === headline.params.title,
  )
  return {
    title: slide.heading ? inLanguage(slide.heading, words.language) : t('plan.title'),
    lead: milestones.total > 0 ? planSummary(words, board) : t('plan.empty'),
    figure: figureOf(goLiveFigure(words, board), moved ? format.day(moved.params.from) : null),
    rows: whatComesNext(milestones.items, today, mostMilestones).map((milestone) => {
      const due = dueOn(milestone)
      return {
        id: milestone.key,
        mark: gradeMilestone(milestone, today, health.tolerances),
        text: nameOf(milestone, t('plan.internalTitle')),
        details: [saySlip(words, milestone.slipDays)],
        value: due ? format.day(due) : t('plan.noDate'),
      }
    }),
  }
}
