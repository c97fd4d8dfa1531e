import type { ReactNode } from 'react'
import type { Day } from '#contract/board'
import { tickRoom, timeTicks } from '~/ui/chart/time-ticks'
import { useAxisLabel } from '~/ui/chart/use-axis-label'
import type { TimeSpan } from './time-span'

/** Months above, their lines behind the rows, and today. Rows bring `timeline-row` for their name and their track. */
export function TimeGrid({ span, today, children }: { span: TimeSpan; today: Day; children: ReactNode }) {
  const axisLabel = useAxisLabel()
  return (
    <div className="relative pt-7">
      <div
        aria-hidden="true"
        className="timeline-track @container absolute inset-y-0 right-0 text-[12px]/4 text-ink-soft"
      >
        {timeTicks(span.first, span.last).map((tick) => (
          <span
            key={tick.day}
            className={`timeline-tick ${tickRoom[tick.room]}`}
            style={{ left: `${span.at(tick.day)}%` }}
          >
            {axisLabel(tick)}
          </span>
        ))}
      </div>
      <ul className="relative">{children}</ul>
      {span.has(today) ? (
        <div aria-hidden="true" className="timeline-track pointer-events-none absolute top-5 right-0 bottom-0">
          <span className="absolute inset-y-0 border-l border-ink/50" style={{ left: `${span.at(today)}%` }} />
        </div>
      ) : null}
    </div>
  )
}
