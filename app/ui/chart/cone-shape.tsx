import type { ChartModel, Cone } from './chart-model'
import { labelRim } from './label-rim'
import type { PlotBox } from './plot-box'

/** Where the value may go: between the days of even odds and of 95 in 100, with the line that 85 in 100 keep to. */
export function ConeShape({ cone, now, box }: { cone: Cone; now: NonNullable<ChartModel['now']>; box: PlotBox }) {
  const start = `M${box.x(now.at)} ${100 - box.y(now.value)}`
  return (
    <>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-hidden">
        <path d={`${start}L${box.x(cone.p50)} 100L${box.x(cone.p95)} 100Z`} fill="var(--brand)" fillOpacity={0.16} />
        <path
          d={`${start}L${box.x(cone.p85)} 100`}
          stroke="var(--brand)"
          strokeOpacity={0.6}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {cone.goesOn ? (
        <span className="absolute right-0 bottom-0.5 whitespace-nowrap" style={labelRim}>
          {cone.goesOn}
        </span>
      ) : null}
    </>
  )
}
