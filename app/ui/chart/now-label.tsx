import type { ChartModel } from './chart-model'
import { labelRim } from './label-rim'
import type { PlotBox } from './plot-box'

/** The dot where the past ends, its figure and what is expected of it, on the side with more room. */
export function NowLabel({ model: { now, cone }, box }: { model: ChartModel; box: PlotBox }) {
  if (!now) return null
  const x = box.x(now.at)
  const y = box.y(now.value)
  const ahead = x < 78
  return (
    <>
      <span
        className="absolute size-[10px] -translate-x-1/2 translate-y-1/2 rounded-full border-2 border-card bg-brand"
        style={{ left: `${x}%`, bottom: `${y}%` }}
      />
      <span
        className={`absolute flex flex-col break-keep ${ahead ? 'right-0 items-start pl-2.5' : 'left-0 items-end pr-2.5'}`}
        style={{ [ahead ? 'left' : 'right']: `${ahead ? x : 100 - x}%`, bottom: `calc(${y}% + 6px)`, ...labelRim }}
      >
        <span className="bg-card text-[13px]/[18px] font-semibold text-ink">{now.label}</span>
        {cone ? <span className="bg-card">{cone.label}</span> : null}
      </span>
    </>
  )
}
