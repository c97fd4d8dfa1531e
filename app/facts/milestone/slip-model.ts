import type { Day } from '#contract/board'
import { toDayNumber } from '~/ui/chart/day-number'
import type { ChartModel, Tone } from '~/ui/chart/chart-model'
import type { MovedMilestone } from '#contract/board/most-moved'

const tones: Tone[] = ['brand', 'ink', 'soft']

/**
 * Milestone trend analysis, turned so that zero is the agreed date: for each day on which something was reported, how
 * many days later than agreed each milestone was then promised; below zero, how many earlier. A step holds until the
 * next report.
 */
export function slipModel(moved: MovedMilestone[], today: Day, title: (index: number) => string): ChartModel {
  const reports = moved.flatMap(({ milestone }) => milestone.history.map((entry) => toDayNumber(entry.reportedOn)))
  const now = toDayNumber(today)
  // A step is drawn by its two ends: the day before a report still shows the date of the report before.
  const days = [...new Set([...reports, ...reports.map((day) => day - 1), now])].sort((a, b) => a - b)
  const first = reports.reduce((a, b) => Math.min(a, b), now)
  const shown = days.filter((day) => day >= first && day <= Math.max(now, first))
  return {
    days: shown,
    from: first,
    to: Math.max(now, first + 1),
    series: moved.map(({ milestone }, index) => {
      const agreed = toDayNumber(milestone.plannedOn ?? milestone.history[0]!.forecastOn!)
      return {
        label: title(index),
        tone: tones[index % tones.length]!,
        shape: 'line' as const,
        values: shown.map((day) => {
          const report = milestone.history.findLast((entry) => toDayNumber(entry.reportedOn) <= day)
          return report?.forecastOn ? toDayNumber(report.forecastOn) - agreed : null
        }),
      }
    }),
  }
}
