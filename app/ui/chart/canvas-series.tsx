import {
  BarController,
  BarElement,
  Chart as ChartJs,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type Plugin,
} from 'chart.js'
import { useRef } from 'react'
import { Chart } from 'react-chartjs-2'
import { useFormat } from '~/words/say'
import { useCanvasColours } from './canvas-colours'
import { canvasDatasets } from './canvas-datasets'
import { canvasOptions } from './canvas-options'
import type { ChartModel } from './chart-model'
import type { PlotBox } from './plot-box'
import { thinModel } from './thin-model'

ChartJs.register(LineController, LineElement, PointElement, BarController, BarElement, LinearScale, Filler, Tooltip)

/** More than any screen has columns for. */
const mostDays = 1_200

/** The series on a canvas, by Chart.js: sharp at every size, and each day can be asked for its figures. */
export default function CanvasSeries({
  model,
  box,
  onDrawn,
}: {
  model: ChartModel
  box: PlotBox
  onDrawn: () => void
}) {
  const element = useRef<HTMLDivElement>(null)
  const colours = useCanvasColours(element)
  const format = useFormat()
  const drawn = thinModel(model, mostDays)
  return (
    <div ref={element} className="no-print absolute inset-0">
      {colours ? (
        <Chart
          type="line"
          data={{ datasets: canvasDatasets(drawn, colours) }}
          options={canvasOptions(drawn, box, colours, format)}
          plugins={[hairline, { id: 'drawn', afterDraw: onDrawn }]}
          aria-hidden
        />
      ) : null}
    </div>
  )
}

/** Shows which day the figures in the tooltip are of. */
const hairline: Plugin = {
  id: 'hairline',
  beforeDatasetsDraw({ ctx, chartArea, tooltip }) {
    if (!tooltip?.opacity) return
    ctx.save()
    ctx.strokeStyle = tooltip.options.borderColor as string
    ctx.beginPath()
    ctx.moveTo(tooltip.caretX, chartArea.top)
    ctx.lineTo(tooltip.caretX, chartArea.bottom)
    ctx.stroke()
    ctx.restore()
  },
}
