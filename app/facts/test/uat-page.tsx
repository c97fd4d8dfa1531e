import { useMemo } from 'react'
import type { BoardView } from '#contract/board'
import type { TestRow, UatCycleView } from '#section/test'
import { Card } from '~/ui/card'
import { SaysWho } from '~/ui/says-who'
import { DataTable, type TableRows } from '~/ui/table/data-table'
import { test } from './fact'
import { cycleName } from '~/words/cycle-name'
import { useWords } from '~/words/say'
import { sayAllCycles, sayCycle } from './say-cycle'
import { ModuleTable } from './module-table'
import { testColumns } from './test-columns'
import { UatTrend } from './uat-trend'
import { uatTrendChart } from './uat-trend-chart'
import { cycleStanding } from './uat-summary'

/** Every cycle with its modules, the current one first, then the latest; the trend; every case. */
export function UatPage({ board, tests }: { board: BoardView; tests: TableRows<TestRow> }) {
  const words = useWords()
  const { t, format } = words
  const columns = useMemo(() => testColumns(words), [words])
  const rate = format.percent(board.health.tolerances.passRate.attention)
  const saysWho = (denominator?: string) => (
    <SaysWho board={board} of={[test]} definition={t('uat.definition', { rate })} denominator={denominator} />
  )
  const titleOf = ({ cycle, current }: UatCycleView) =>
    current && board.uat.cycles.length > 1
      ? t('uat.currentCycle', { cycle: cycleName(words, cycle) })
      : cycleName(words, cycle)
  const cycleCard = (cycle: UatCycleView, place: number) => (
    <Card
      key={cycle.cycle ?? ''}
      id={`cycle-${place}`}
      title={titleOf(cycle)}
      summary={cycleStanding(words, cycle, board)}
      footer={saysWho(sayCycle(words, cycle))}
    >
      <ModuleTable cycle={cycle} withTotal />
    </Card>
  )
  const { moreCycles = 0 } = board.uat
  const latestFirst = board.uat.cycles.map((cycle, place) => ({ cycle, place })).reverse()
  const cycles = latestFirst
    .sort((a, b) => Number(b.cycle.current) - Number(a.cycle.current))
    .map(({ cycle, place }) => cycleCard(cycle, place))
  if (cycles.length === 0) return <Card id="uat" title={t('uat.title')} summary={t('uat.none')} />
  // Two by two without a hole: an even number of cycles leaves the trend a row of its own.
  const beforeTrend = cycles.length % 2 === 0 ? 2 : 1
  return (
    <div className="grid gap-7 wide:grid-cols-2">
      {cycles.slice(0, beforeTrend)}
      <div className={`grid min-w-0 ${beforeTrend === 2 ? 'wide:col-span-2' : ''}`}>
        <Card
          id="trend"
          title={t('uat.trend.title')}
          summary={uatTrendChart(words, board.uat).summary}
          footer={saysWho(sayAllCycles(words, board.uat))}
        >
          <UatTrend board={board} height={250} />
        </Card>
      </div>
      {cycles.slice(beforeTrend)}
      {moreCycles > 0 ? (
        <p className="text-[14px]/[22px] text-ink-soft wide:col-span-2">
          {t('uat.moreCycles', { count: moreCycles, number: format.number(moreCycles) })}
        </p>
      ) : null}
      <div className="min-w-0 wide:col-span-2">
        <Card id="cases" title={t('uat.all')}>
          <DataTable
            name="cases"
            label={t('uat.list')}
            rows={tests}
            columns={columns}
            rowKey={(row) => row.key}
            empty={t('uat.none')}
          />
        </Card>
      </div>
    </div>
  )
}
