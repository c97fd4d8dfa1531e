import type { ReactNode } from 'react'
import type { BoardView, MilestoneView, Day } from '#contract/board'
import { milestoneFigures } from '#contract/board/milestone-figures'
import { nameOf } from '~/words/name-of'
import { shortTitle, useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { ThingTitle } from '~/ui/thing-title'
import { gradeMost, type Grade } from '#contract/board/grade'
import { sayWhyMoved } from './say-why-moved'
import { saySlip } from './say-slip'
import { Card } from '~/ui/card'
import { ChartFigure } from '~/ui/chart/chart-figure'
import { SaysWho } from '~/ui/says-who'
import { milestone } from './fact'
import { drawn, mostMoved, type MovedMilestone } from '#contract/board/most-moved'
import { toDayNumber } from '~/ui/chart/day-number'
import type { ChartModel, Tone } from '~/ui/chart/chart-model'

/** What moved, before and after, and why; behind one touch how far each promised date was from the agreed one, report by report. */
export function SlipHistory({ board }: { board: BoardView }) {
  const { t, format, count, capital } = useWords()
  const moved = mostMoved(board.milestones.items)
  const footer = <SaysWho board={board} of={[milestone]} definition={t('plan.trendHow')} />
  const name = (milestone: MilestoneView) => shortTitle(nameOf(milestone, t('plan.internalTitle')))
  const top = moved[0]
  if (!top) return <Card id="trend" title={t('plan.trend')} summary={t('plan.trendNone')} footer={footer} />
  const all = milestoneFigures(board.milestones, board.today).moved
  const counted = { count: all, number: count(all) }
  const summary = capital(t(top.moved === 0 ? 'plan.trendBack' : 'plan.trendMoved', counted))
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
      <MovedDates moved={moved.filter((one) => one.moved !== 0).slice(0, mostMovedShown)} board={board} />
      <details className="border-t border-line">
        <summary className="link inline-flex min-h-11 items-center text-[14px]">{t('plan.trendDrawn')}</summary>
        <p className="mb-3 text-[13px]/5 text-pretty text-ink-soft">{t('plan.trendLines')}</p>
        <ChartFigure
          label={t('plan.trendLabel')}
          summary={summary}
          model={model}
          height={220}
          figures={figures}
          withKey
        />
      </details>
    </Card>
  )
}

/** As many as are read in a few seconds. */
const mostMovedShown = 6

/** Each milestone that moved: its date before and after, by how much, and why. */
function MovedDates({ moved, board }: { moved: MovedMilestone[]; board: BoardView }) {
  const words = useWords()
  const { t, format } = words
  return (
    <ul className="moved-dates">
      {moved.map(({ milestone: item, from, to, moved: days }) => (
        <li key={item.key}>
          <ThingTitle thing={item} hidden={t('plan.internalTitle')} pages={milestone.pages} />
          <span className="font-semibold whitespace-nowrap">
            {format.day(from)} → {format.day(to)}
          </span>
          <span className="text-[13px]/5 text-ink-soft">
            <Facts
              of={[
                <Slipped
                  key="days"
                  grade={item.completedOn ? 'good' : gradeMost(days, board.health.tolerances.slipDays)}
                >
                  {saySlip(words, days)}
                </Slipped>,
                sayWhyMoved(words, item.cause),
              ]}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** By how much, with its mark where that is more than was agreed and still to come. */
function Slipped({ grade, children }: { grade: Grade; children: ReactNode }) {
  if (grade === 'good') return children
  return (
    <span className={statusColour(grade)}>
      <StatusMark health={grade} label="" /> {children}
    </span>
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
