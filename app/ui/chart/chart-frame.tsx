import type { ReactNode } from 'react'
import { useFormat } from '~/words/say'
import type { ChartModel, Cone } from './chart-model'
import { EndLabels } from './end-labels'
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

/** Where the value may go: between the days of even odds and of 95 in 100, with the line that 85 in 100 keep to. */
function ConeShape({ cone, now, box }: { cone: Cone; now: NonNullable<ChartModel['now']>; box: PlotBox }) {
  const start = `M${box.x(now.at)} ${100 - box.y(now.value)}`
  return (
    <>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-hidden">
        <path d={`${start}L${box.x(cone.p50)} 100L${box.x(cone.p95)} 100Z`} fill="var(--chart)" fillOpacity={0.16} />
        <path
          d={`${start}L${box.x(cone.p85)} 100`}
          stroke="var(--chart)"
          strokeOpacity={0.6}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {cone.goesOn ? (
        <span className="absolute right-0 bottom-0.5 label-rim whitespace-nowrap">{cone.goesOn}</span>
      ) : null}
    </>
  )
}

/** The dot where the past ends, its figure and what is expected of it, on the side with more room. */
function NowLabel({ model: { now, cone }, box }: { model: ChartModel; box: PlotBox }) {
  if (!now) return null
  const x = box.x(now.at)
  const y = box.y(now.value)
  const ahead = x < 78
  return (
    <>
      <span
        className="absolute size-[10px] -translate-x-1/2 translate-y-1/2 rounded-full border-2 border-card bg-chart"
        style={{ left: `${x}%`, bottom: `${y}%` }}
      />
      <span
        className={`label-rim absolute flex flex-col break-keep ${ahead ? 'right-0 items-start pl-2.5' : 'left-0 items-end pr-2.5'}`}
        style={{ [ahead ? 'left' : 'right']: `${ahead ? x : 100 - x}%`, bottom: `calc(${y}% + 6px)` }}
      >
        <span className="bg-card text-[13px]/[18px] font-semibold text-ink">{now.label}</span>
        {cone ? <span className="bg-card">{cone.label}</span> : null}
      </span>
    </>
  )
}
