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
  type ChartOptions,
} from 'chart.js'
import { useRef } from 'react'
import { Chart } from 'react-chartjs-2'
import { useFormat } from '~/words/say'
import { useCanvasColours, type CanvasColours } from './canvas-colours'
import { canvasDatasets } from './canvas-datasets'
import type { ChartModel } from './chart-model'
import type { PlotBox } from './plot-box'
import { thinModel } from './thin-model'
import type { Format } from '~/words/format'
import { toDay } from './day-number'

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

/** The frame draws the axes, so the canvas is the plot and nothing else. */
function canvasOptions(
  model: ChartModel,
  { bottom, top }: Pick<PlotBox, 'bottom' | 'top'>,
  colours: CanvasColours,
  format: Format,
): ChartOptions<'line' | 'bar'> {
  const font = { family: getComputedStyle(document.body).fontFamily, size: 12 }
  return {
    animation: false,
    maintainAspectRatio: false,
    layout: { padding: 0, autoPadding: false },
    interaction: { mode: 'index', axis: 'x', intersect: false },
    scales: {
      x: { type: 'linear', display: false, min: model.from, max: model.to, offset: false },
      y: { type: 'linear', display: false, min: bottom, max: top },
      ...(model.strips ? { strips: { type: 'linear', display: false, min: 0 } } : undefined),
    },
    plugins: {
      tooltip: {
        filter: ({ raw }) => (raw as { y: number | null }).y !== null,
        callbacks: {
          title: ([item]) => (item ? format.dayWithWeekday(toDay(Number(item.parsed.x))) : ''),
          label: ({ dataset, parsed }) => ` ${dataset.label}  ${format.number(Math.round(Number(parsed.y)))}`,
          labelPointStyle: () => ({ pointStyle: 'rect', rotation: 0 }),
          labelColor: ({ dataset }) => {
            const colour = (dataset.type === 'bar' ? dataset.backgroundColor : dataset.borderColor) as string
            return { backgroundColor: colour, borderColor: colour }
          },
        },
        backgroundColor: colours.card,
        borderColor: colours.faint,
        borderWidth: 1,
        titleColor: colours.ink,
        bodyColor: colours.ink,
        titleFont: { ...font, weight: 600 },
        bodyFont: font,
        usePointStyle: true,
        padding: 10,
        cornerRadius: 6,
        boxWidth: 8,
        boxHeight: 8,
        caretSize: 0,
        caretPadding: 12,
      },
    },
  }
}
