import type { OutlineChart } from '#contract/open-days/outline'
import { burndownChart } from '~/facts/issue/burndown-chart'
import type { Words } from '~/words/say'
import { toDay } from '~/ui/chart/day-number'
import type { SlideOf } from '../slides/slide-part'

/** The burndown as figures: what was open, the ideal line, and the days by which none may be left, as the wall draws them. */
export function issuesChart(words: Words, { stage: { board } }: SlideOf<'issues'>): OutlineChart | null {
  const { t, format } = words
  const { model } = burndownChart(words, board, true)
  const { days, cone, now } = model
  if (board.issues.total === 0) return null
  const series: OutlineChart['series'] = model.series.map(({ label, tone, shape, values }) => ({
    name: label,
    tone: tone === 'brand' ? 'brand' : 'soft',
    values: [...values],
    dashed: shape === 'dashed',
  }))
  /** From what is open now to none on that day, as far as the days of the chart reach. */
  const lineTo = (end: number) =>
    days.map((day) =>
      now && day >= now.at && day <= end ? now.value * (1 - (day - now.at) / Math.max(1, end - now.at)) : null,
    )
  if (cone)
    for (const [share, day] of [
      [0.5, cone.p50],
      [0.85, cone.p85],
      [0.95, cone.p95],
    ] as const)
      series.push({
        name: t('slides.noneOpenBy', { share: format.percent(share), day: format.day(toDay(day)) }),
        tone: share === 0.85 ? 'good' : 'soft',
        values: lineTo(day),
        dashed: true,
      })
  return { kind: 'lines', labels: days.map((day) => format.day(toDay(day))), series }
}
