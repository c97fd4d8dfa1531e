import { useMemo } from 'react'
import { burndownChart } from '~/facts/issue/burndown-chart'
import { useClock } from '~/words/clock'
import { useWords } from '~/words/say'
import { BigFigure } from './big-figure'
import { SlideChart } from './slide-chart'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'
import { issuesOutline } from './issues-outline'

/** How many issues are open, then and now, how many of them are critical, and where it is going. */
export function IssuesSlide(part: SlidePart<'issues'>) {
  const words = useWords()
  const { stands } = useClock()
  const { stage, size } = part
  const { title, lead, figure } = issuesOutline(words, part)
  const { issues, today } = stage.board
  const { model } = useMemo(() => burndownChart(words, { issues, today }, stands), [words, issues, today, stands])
  return (
    <SlideFrame stage={stage} size={size} title={title} lead={lead}>
      {figure && issues.total > 0 ? (
        <div className="slide-split">
          <BigFigure {...figure} />
          <SlideChart
            model={{ ...model, strips: undefined }}
            label={words.t('issues.burndown')}
            height={size === 'phone' ? 240 : 280}
          />
        </div>
      ) : null}
    </SlideFrame>
  )
}
