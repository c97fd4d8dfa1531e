import type { ReactNode } from 'react'
import { useFormat } from '~/words/say'
import type { ChartModel } from './chart-model'
import { ConeShape } from './cone-shape'
import { EndLabels } from './end-labels'
import { NowLabel } from './now-label'
import type { PlotBox } from './plot-box'
import { StartLabels } from './start-labels'
import { stripRoom, Strips } from './strips'
import { tickRoom, timeTicks } from './time-ticks'
import { useAxisLabel } from './use-axis-label'

/** Pixels below the plot, for the months. */
const below = 26

interface ChartFrameProps {
  model: ChartModel
  box: PlotBox
  height: number
  /** The height is the least. */
  grow?: boolean
  children: ReactNode
}

/**
 * Everything of a chart but its series: grid, axes, today, cone, strips and words, as HTML and SVG. It is the same
 * before and after the canvas arrives, so nothing jumps, and words are set in the page's own type.
 */
export function ChartFrame({ model, box, height, grow, children }: ChartFrameProps) {
  const format = useFormat()
  const axisLabel = useAxisLabel()
  const values = box.ticks.map((tick) => format.number(tick))
  const gutter = 10 + 7 * Math.max(...values.map((value) => value.length))
  // Room for the word "today", or for half a line.
  const above = model.today ? 20 : 8
  const strips = (model.strips?.length ?? 0) * stripRoom
  const endLabels = model.series.some((series) => series.endLabel)
  return (
    <div
      className={`relative text-[12px]/4 text-ink-soft normal-nums ${grow ? 'grow' : ''}`}
      style={{ [grow ? 'minHeight' : 'height']: height }}
    >
      <div
        className={`absolute top-0 right-1 ${endLabels ? '@md:right-26' : ''}`}
        style={{ left: gutter, bottom: below }}
      >
        {timeTicks(model.from, model.to).map((tick) => (
          <span
            key={tick.at}
            className={`absolute top-full -translate-x-1/2 pt-2 whitespace-nowrap ${tickRoom[tick.room]}`}
            style={{ left: `min(${box.x(tick.at)}%, 100% - 10px)` }}
          >
            {axisLabel(tick)}
          </span>
        ))}
        {model.today ? (
          <div className="absolute inset-y-0 border-l border-ink/50" style={{ left: `${box.x(model.today.at)}%` }}>
            <span
              className={`absolute top-0 whitespace-nowrap ${box.x(model.today.at) > 88 ? 'right-1.5' : 'left-1.5'}`}
            >
              {model.today.label}
            </span>
          </div>
        ) : null}
        <div className="absolute inset-x-0" style={{ top: above, bottom: strips }}>
          {box.ticks.map((tick, index) => (
            <div
              key={tick}
              className={`absolute inset-x-0 border-t ${tick === 0 ? 'border-blocked/60' : 'border-line'}`}
              style={{ bottom: `${box.y(tick)}%` }}
            >
              <span className="absolute -top-2 right-full pr-2 tabular-nums">{values[index]}</span>
            </div>
          ))}
          {model.cone && model.now ? <ConeShape cone={model.cone} now={model.now} box={box} /> : null}
          {children}
          <StartLabels model={model} box={box} />
          <NowLabel model={model} box={box} />
          {endLabels ? <EndLabels model={model} box={box} height={height - above - below - strips} /> : null}
        </div>
        <Strips model={model} box={box} />
      </div>
    </div>
  )
}
