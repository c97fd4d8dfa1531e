import type { ChartOptions } from 'chart.js'
import type { Format } from '~/words/format'
import type { CanvasColours } from './canvas-colours'
import type { ChartModel } from './chart-model'
import { toDay } from './day-number'
import type { PlotBox } from './plot-box'

/** The frame draws the axes, so the canvas is the plot and nothing else. */
export function canvasOptions(
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
