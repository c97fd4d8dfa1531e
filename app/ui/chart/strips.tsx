import type { ChartModel } from './chart-model'
import type { PlotBox } from './plot-box'
import { StaticSeries } from './static-series'

const bandHeight = 30
/** Pixels that one strip takes, with the gap above it. */
export const stripRoom = bandHeight + 14

/** What would flatten the chart on its scale, or vanish in it: a slim band each, under the same days. */
export function Strips({ model, box }: { model: ChartModel; box: PlotBox }) {
  const { strips = [], days, today } = model
  const x = box.x(today?.at ?? days.at(-1) ?? 0)
  const ahead = x < 78
  return strips.map((strip, index) => {
    const highest = strip.values.reduce<number>((most, value) => Math.max(most, value ?? 0), 1)
    const own = { ...box, y: (value: number) => (100 * value) / highest }
    return (
      <div
        key={strip.label}
        className="absolute inset-x-0 border-b border-line"
        style={{ height: bandHeight, bottom: (strips.length - 1 - index) * stripRoom }}
      >
        <StaticSeries model={{ ...model, series: [strip], strips: undefined }} box={own} />
        <span
          className={`label-rim absolute inset-y-0 flex items-center leading-[14px] ${ahead ? 'right-0 pl-2.5' : 'left-0 justify-end pr-2.5 text-right'}`}
          style={{ [ahead ? 'left' : 'right']: `${ahead ? x : 100 - x}%` }}
        >
          {strip.endLabel}
        </span>
      </div>
    )
  })
}
