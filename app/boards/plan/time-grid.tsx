import type { ReactNode } from 'react'
import type { Day } from '#contract/board'
import { useFormat } from '~/lib/format'
import { monthTicks, type TimeSpan } from './time-span'

const mostTicks = 12

/** Months above, their lines behind the rows, and today. Rows bring `timeline-row` for their name and their track. */
export function TimeGrid({ span, today, children }: { span: TimeSpan; today: Day; children: ReactNode }) {
  const format = useFormat()
  const ticks = monthTicks(span, mostTicks)
  const years = span.last - span.first > 12 * 366
  return (
    <div className="relative pt-7">
      <div aria-hidden="true" className="timeline-track absolute inset-y-0 right-0 text-[12px]/4 text-ink-soft">
        {ticks.map((day) => (
          <span
            key={day}
            className="absolute top-0 bottom-0 border-l border-line pl-1.5 whitespace-nowrap [clip-path:inset(0_-60px_0_0)]"
            style={{ left: `${span.at(day)}%` }}
          >
            {years ? day.slice(0, 4) : format.month(day)}
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
