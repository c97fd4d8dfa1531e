import type { BoardView, MilestoneView } from '#contract/board'
import { milestoneFigures } from '#contract/board/milestone-figures'
import { nameOf } from '~/words/name-of'
import { shortTitle, useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { ChartFigure } from '~/ui/chart/chart-figure'
import { SaysWho } from '~/ui/says-who'
import { milestone } from './fact'
import { drawn, mostMoved } from '#contract/board/most-moved'
import { slipModel } from './slip-model'

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
