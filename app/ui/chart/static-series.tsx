import { areaStrength, toneVariable } from './tone'
import type { ChartModel, ChartSeries } from './chart-model'
import type { PlotBox } from './plot-box'
import { thinModel } from './thin-model'

/** Enough for a picture; the page is lighter for it. */
const mostDays = 120

/** The series as plain SVG: what is there before, and without, JavaScript. It stretches with its box. */
export function StaticSeries({ model, box }: { model: ChartModel; box: PlotBox }) {
  const drawn = thinModel(model, mostDays)
  const bars = drawn.series.filter((series) => series.shape === 'bars')
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible">
      {drawn.series.map((series) => (
        <Shape
          key={series.label}
          series={series}
          model={drawn}
          box={box}
          place={bars.indexOf(series)}
          places={bars.length}
        />
      ))}
    </svg>
  )
}

interface ShapeProps {
  series: ChartSeries
  model: ChartModel
  box: PlotBox
  place: number
  places: number
}

function Shape({ series, model, box, place, places }: ShapeProps) {
  const colour = `var(${toneVariable[series.tone]})`
  const points = model.days.flatMap((day, index) => {
    const value = series.values[index]
    return value === null || value === undefined ? [] : [{ day, x: box.x(day), y: 100 - box.y(value) }]
  })
  if (points.length === 0) return null
  if (series.shape === 'bars') {
    const width = (0.72 * (model.barDays ?? 1)) / places
    const path = points.map(({ day, y }) => {
      const left = box.x(day + (place - places / 2) * width)
      return `M${left} 100V${y}H${box.x(day + (place + 1 - places / 2) * width)}V100Z`
    })
    return <path d={path.join('')} fill={colour} />
  }
  const stroke = { fill: 'none', stroke: colour, vectorEffect: 'non-scaling-stroke' as const }
  if (series.shape === 'ticks')
    return <path d={points.map(({ x, y }) => (y < 100 ? `M${x} 100V${y}` : '')).join('')} {...stroke} strokeWidth={2} />
  const line = `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`
  return (
    <>
      {series.shape === 'area' ? (
        <path d={`${line}L${points.at(-1)!.x} 100L${points[0]!.x} 100Z`} fill={colour} fillOpacity={areaStrength} />
      ) : null}
      <path
        d={line}
        {...stroke}
        strokeWidth={series.shape === 'area' ? 2 : 1.5}
        strokeDasharray={series.shape === 'dashed' ? '4 4' : undefined}
        strokeLinejoin="round"
      />
    </>
  )
}
