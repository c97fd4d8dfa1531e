import { useMemo, type CSSProperties } from 'react'
import { ChartFrame } from '~/ui/chart/chart-frame'
import type { ChartModel } from '~/ui/chart/chart-model'
import { plotBox } from '~/ui/chart/plot-box'
import { StaticSeries } from '~/ui/chart/static-series'

/** A chart as a picture: what is drawn once, is sharp at every size, and asks for no script. */
export function SlideChart({ model, label, height }: { model: ChartModel; label: string; height: number }) {
  const box = useMemo(() => plotBox(model), [model])
  return (
    <div
      role="img"
      aria-label={label}
      className="slide-chart @container"
      style={{ '--chart-height': `${height}px` } as CSSProperties}
    >
      <ChartFrame model={model} box={box} height={height}>
        <StaticSeries model={model} box={box} />
      </ChartFrame>
    </div>
  )
}
