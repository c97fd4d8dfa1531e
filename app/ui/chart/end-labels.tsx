import type { ChartModel } from './chart-model'
import type { PlotBox } from './plot-box'
import { toneVariable } from './tone'

const lineHeight = 16

/** The name of each line where it ends; names that would lie on each other move apart. */
export function EndLabels({ model, box, height }: { model: ChartModel; box: PlotBox; height: number }) {
  const named = model.series.flatMap((series) => {
    const value = series.values.findLast((candidate) => candidate !== null)
    return series.endLabel && value !== undefined && value !== null ? [{ series, value }] : []
  })
  const places = spreadLabels(
    named.map(({ value }) => (box.y(value) / 100) * height),
    lineHeight,
    height,
  )
  return (
    <>
      {named.map(({ series }, index) => (
        <span
          key={series.label}
          className="absolute left-full hidden max-w-26 translate-y-1/2 truncate pl-2 @md:block"
          style={{
            bottom: `${(100 * places[index]!) / height}%`,
            color: `var(${toneVariable[series.tone === 'faint' ? 'soft' : series.tone]})`,
          }}
        >
          {series.endLabel}
        </span>
      ))}
    </>
  )
}

/** Moves labels apart until `gap` lies between neighbours, within 0 and `room`; the order given is kept. */
export function spreadLabels(positions: readonly number[], gap: number, room: number): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => positions[a]! - positions[b]!)
  const placed = [...positions]
  let floor = 0
  for (const index of order) floor = (placed[index] = Math.max(placed[index]!, floor)) + gap
  let ceiling = room
  for (const index of order.reverse()) ceiling = (placed[index] = Math.min(placed[index]!, ceiling)) - gap
  return placed
}
