import type { ChartModel } from './chart-model'
import type { PlotBox } from './plot-box'
import { toneVariable } from './tone'

/** Percent of the width: with less before it, a label stands over the line. */
const roomBefore = 20

/** The name of a line where it begins: before it, where nothing else is as high yet. */
export function StartLabels({ model, box }: { model: ChartModel; box: PlotBox }) {
  return model.series.map(({ label, startLabel, tone, values }) => {
    const first = values.findIndex((value) => value !== null)
    if (!startLabel || first < 0) return null
    const x = box.x(model.days[first]!)
    const before = x > roomBefore
    return (
      <span
        key={label}
        className={`label-rim absolute whitespace-nowrap ${before ? 'translate-y-1/2 pr-1.5' : 'pb-0.5'}`}
        style={{
          [before ? 'right' : 'left']: `${before ? 100 - x : x}%`,
          bottom: `${box.y(values[first]!)}%`,
          color: `var(${toneVariable[tone]})`,
        }}
      >
        {startLabel}
      </span>
    )
  })
}
