import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { useNearView } from './use-near-view'
import { ChartFrame } from './chart-frame'
import type { ChartModel, ChartSeries } from './chart-model'
import type { Figures } from './figures-table'
import { later } from '../later'
import { plotBox } from './plot-box'
import { StaticSeries } from './static-series'
import { toneVariable } from './tone'

/** Folded away at first: sent with the page, it answers to touch after the rest. */
const FiguresTable = later(() => import('./figures-table'))
/** Where it cannot be fetched, the drawing that is there already stays. */
const CanvasSeries = lazy(() => import('./canvas-series').catch(() => ({ default: () => <></> })))

interface ChartFigureProps {
  /** What it shows, in a few words. */
  label: string
  /** What it says, in a sentence, for those who cannot see it. */
  summary: string
  model: ChartModel
  /** Pixels. */
  height: number
  /** Higher where there is room left in what it stands in, a column. */
  grow?: boolean
  /** The figures behind it. */
  figures: Figures
  /** Explains the lines below the chart. Series with an `endLabel` have it on a phone only, where names do not fit beside. */
  withKey?: boolean
}

/**
 * A chart over days with a sentence and a table for it. An SVG is there from the first byte; Chart.js takes its place
 * when the chart comes near the view, and gives it back on paper, where a canvas would keep the colours of the screen.
 */
export function ChartFigure({ label, summary, model, height, grow, figures, withKey }: ChartFigureProps) {
  const element = useRef<HTMLDivElement>(null)
  const near = useNearView(element)
  const [drawn, setDrawn] = useState(false)
  // Unfolding the figures takes room; the chart keeps what it has.
  const [held, setHeld] = useState(0)
  const box = useMemo(() => plotBox(model), [model])
  const named = model.series.some((series) => series.endLabel)
  return (
    <figure className={`@container ${grow ? 'flex grow flex-col' : ''}`}>
      <figcaption className="sr-only">{summary}</figcaption>
      <div ref={element} role="img" aria-label={label} className={grow ? 'flex grow flex-col' : undefined}>
        <ChartFrame model={model} box={box} height={Math.max(height, held)} grow={grow}>
          <div className={drawn ? 'hidden print:contents' : 'contents'}>
            <StaticSeries model={model} box={box} />
          </div>
          {near ? (
            <Suspense fallback={null}>
              <CanvasSeries model={model} box={box} onDrawn={() => setDrawn(true)} />
            </Suspense>
          ) : null}
        </ChartFrame>
      </div>
      {withKey || named ? <SeriesKey series={model.series} narrowOnly={named} /> : null}
      <FiguresTable figures={figures} onUnfold={grow ? () => setHeld(element.current?.clientHeight ?? 0) : undefined} />
    </figure>
  )
}

/** Each line or bar with its word, in the order drawn. */
function SeriesKey({ series, narrowOnly }: { series: readonly ChartSeries[]; narrowOnly?: boolean }) {
  return (
    <ul
      aria-hidden="true"
      className={`mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[12px]/5 text-ink-soft ${narrowOnly ? '@md:hidden' : ''}`}
    >
      {series.map(({ label, shape, tone }) => (
        <li key={label} className="flex min-w-0 items-center gap-1.5">
          <Sample shape={shape} colour={`var(${toneVariable[tone]})`} />
          <span className="min-w-0 wrap-anywhere">{label}</span>
        </li>
      ))}
    </ul>
  )
}

function Sample({ shape, colour }: { shape: ChartSeries['shape']; colour: string }) {
  return (
    <svg width={16} height={10} viewBox="0 0 16 10" className="shrink-0">
      {shape === 'bars' ? (
        <path d="M3 0h10v10h-10z" fill={colour} />
      ) : shape === 'ticks' ? (
        <path d="M4 10V4M8 10V1M12 10V6" stroke={colour} strokeWidth={2} />
      ) : (
        <path d="M0 5H16" stroke={colour} strokeWidth={2} strokeDasharray={shape === 'dashed' ? '4 3' : undefined} />
      )}
    </svg>
  )
}
