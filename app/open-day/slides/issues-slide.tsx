import { useBurndown } from '~/boards/issues/use-burndown'
import { useWords } from '~/lib/say'
import { BigFigure } from './big-figure'
import { SlideChart } from './slide-chart'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'
import { useIssuesOutline } from './use-issues-outline'

/** How many issues are open, then and now, how many of them are critical, and where it is going. */
export function IssuesSlide(part: SlidePart<'issues'>) {
  const { t } = useWords()
  const { stage, size } = part
  const { title, lead, figure } = useIssuesOutline(part)
  const { model } = useBurndown(stage.board)
  return (
    <SlideFrame stage={stage} size={size} title={title} lead={lead}>
      {figure && stage.board.issues.total > 0 ? (
        <div className="slide-split">
          <BigFigure {...figure} />
          <SlideChart
            model={{ ...model, strips: undefined }}
            label={t('issues.burndown')}
            height={size === 'phone' ? 240 : 280}
          />
        </div>
      ) : null}
    </SlideFrame>
  )
}
