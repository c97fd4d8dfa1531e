import type { BoardView, MilestoneView, Day } from '#contract/board'
import { milestoneFigures } from '#contract/board/milestone-figures'
import { nameOf } from '~/words/name-of'
import { shortTitle, useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { ChartFigure } from '~/ui/chart/chart-figure'
import { SaysWho } from '~/ui/says-who'
import { milestone } from './fact'
import { drawn, mostMoved, type MovedMilestone } from '#contract/board/most-moved'
import { toDayNumber } from '~/ui/chart/day-number'
import type { ChartModel, Tone } from '~/ui/chart/chart-model'

/** How far each promised date moved from the agreed one, report by report. */
export function SlipHistory({ board }: { board: BoardView }) {
  const { t, format, count, capital } = useWords()
  const moved = mostMoved(board.milestones.items)
  const footer = <SaysWho board={board} of={[milestone]} definition={t('plan.trendHow')} />
  const name = (milestone: MilestoneView) => shortTitle(nameOf(milestone, t('plan.internalTitle')))
  const top = moved[0]
  if (!top) return <Card id="trend" title={t('plan.trend')} summary={t('plan.trendNone')} footer={footer} />
  const all = milestoneFigures(board.milestones, board.today).moved
  const counted = { count: all, number: count(all) }
  const days = { from: format.day(top.from), to: format.day(top.to) }
  const summary = capital(
    top.moved === 0
      ? t('plan.trendBack', counted)
      : t('plan.trendSummary', { ...counted, ...days, title: name(top.milestone) }),
  )
  const shown = drawn(moved)
  const model = slipModel(shown, board.today, (index) => name(shown[index]!.milestone))
  const rows = moved
    .slice(0, 200)
    .flatMap(({ milestone }) =>
      milestone.history.map((entry) => [
        `${name(milestone)} · ${format.dayWithYear(entry.reportedOn)}`,
        entry.forecastOn ? format.dayWithYear(entry.forecastOn) : t('plan.withdrawn'),
      ]),
    )
  const figures = { columns: [`${t('plan.milestone')} · ${t('plan.trendX')}`, t('plan.trendY')], rows }
  return (
    <Card id="trend" title={t('plan.trend')} summary={summary} footer={footer}>
      <ChartFigure
        label={t('plan.trendLabel')}
        summary={summary}
        model={model}
        height={220}
        figures={figures}
        withKey
      />
    </Card>
  )
}

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
