import type { ChartSeries } from './chart-model'
import { toneVariable } from './tone'

/** Each line or bar with its word, in the order drawn. */
export function SeriesKey({ series, narrowOnly }: { series: readonly ChartSeries[]; narrowOnly?: boolean }) {
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
