import type { Score } from '#contract/board'
import type { Measure } from '#contract/board/current-survey'
import { onScale } from './scale'
import { hasInterval } from './say-score'

/** The score as a dot, and where the true one lies 19 times in 20 as a bar. */
export function IntervalBar({ measure, score }: { measure: Measure; score: Score }) {
  const low = onScale(measure, score.low)
  const high = onScale(measure, score.high)
  return (
    <div aria-hidden="true" className="relative h-5 w-full">
      <span className="absolute inset-x-0 top-1/2 border-t border-line" />
      {hasInterval(score) ? (
        <span
          className="absolute top-1/2 h-2 -translate-y-1/2 rounded-[3px] bg-chart/25"
          style={{ left: `${low}%`, width: `${Math.max(high - low, 0.8)}%` }}
        />
      ) : null}
      <span
        className="absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-chart outline-2 outline-card"
        style={{ left: `${onScale(measure, score.score)}%` }}
      />
    </div>
  )
}
