import type { ReactNode } from 'react'
import { useTranslation } from '~/lib/use-translation'
import { useFormat } from '~/lib/format'
import { axisLabel } from './axis-label'
import type { ChartModel } from './chart-model'
import { ConeShape } from './cone-shape'
import { EndLabels } from './end-labels'
import { NowLabel } from './now-label'
import type { PlotBox } from './plot-box'
import { timeTicks } from './time-ticks'

/** Pixels below the plot, for the months. */
const below = 26

interface ChartFrameProps {
  model: ChartModel
  box: PlotBox
  height: number
  children: ReactNode
}

/**
 * Everything of a chart but its series: grid, axes, today, cone and words, as HTML and SVG. It is the same before and
 * after the canvas arrives, so nothing jumps, and words are set in the page's own type.
 */
export function ChartFrame({ model, box, height, children }: ChartFrameProps) {
  const format = useFormat()
  const { language } = useTranslation()
  const values = box.ticks.map((tick) => format.number(tick))
  const gutter = 10 + 7 * Math.max(...values.map((value) => value.length))
  // Room for the word "today", or for half a line.
  const above = model.today ? 20 : 8
  const plotHeight = height - above - below
  const endLabels = model.series.some((series) => series.endLabel)
  return (
    <div className="relative text-[12px]/4 text-ink-soft tabular-nums" style={{ height }}>
      <div
        className={`absolute right-1 ${endLabels ? '@md:right-26' : ''}`}
        style={{ left: gutter, top: above, height: plotHeight }}
      >
        {box.ticks.map((tick, index) => (
          <div
            key={tick}
            className={`absolute inset-x-0 border-t ${tick === 0 ? 'border-blocked/60' : 'border-line'}`}
            style={{ bottom: `${box.y(tick)}%` }}
          >
            <span className="absolute right-full -top-2 pr-2">{values[index]}</span>
          </div>
        ))}
        {timeTicks(model.from, model.to).map((tick) => (
          <span
            key={tick.at}
            className={`absolute top-full pt-2 whitespace-nowrap ${box.x(tick.at) > 93 ? 'right-0' : '-translate-x-1/2'}`}
            style={box.x(tick.at) > 93 ? undefined : { left: `${box.x(tick.at)}%` }}
          >
            {axisLabel(language, tick)}
          </span>
        ))}
        {model.today ? (
          <div
            className="absolute bottom-0 border-l border-ink/50"
            style={{ left: `${box.x(model.today.at)}%`, top: -above }}
          >
            <span
              className={`absolute top-0 whitespace-nowrap ${box.x(model.today.at) > 88 ? 'right-1.5' : 'left-1.5'}`}
            >
              {model.today.label}
            </span>
          </div>
        ) : null}
        {model.cone && model.now ? <ConeShape cone={model.cone} now={model.now} box={box} /> : null}
        {children}
        <NowLabel model={model} box={box} />
        {endLabels ? <EndLabels model={model} box={box} height={plotHeight} /> : null}
      </div>
    </div>
  )
}
