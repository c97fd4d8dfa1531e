import { ComingMilestones } from '~/facts/milestone/coming-milestones'
import { PhaseTimeline } from '~/facts/milestone/phase-timeline'
import { useWords } from '~/words/say'
import { BigFigure } from './big-figure'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'
import { SlideRow } from './slide-row'
import { planOutline } from './plan-outline'

/** When it goes live, with what comes next; then the phases over the whole time. A phone has no room for the latter. */
export function PlanSlide(part: SlidePart<'plan'>) {
  const { stage, step, size } = part
  const { title, lead, figure, rows = [] } = planOutline(useWords(), part)
  return (
    <SlideFrame stage={stage} size={size} title={title} lead={lead}>
      {size === 'stage' && step > 0 ? (
        <div className="slide-chart">
          <PhaseTimeline board={stage.board} />
        </div>
      ) : (
        <div className="slide-split">
          {figure ? <BigFigure {...figure} /> : null}
          {size === 'phone' ? (
            <ComingMilestones board={stage.board} most={rows.length} />
          ) : (
            <ul className="slide-rows">
              {rows.map((row) => (
                <SlideRow key={row.id} row={row} />
              ))}
            </ul>
          )}
        </div>
      )}
    </SlideFrame>
  )
}
