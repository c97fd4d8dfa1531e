import { useMemo } from 'react'
import { useTranslation } from '~/lib/use-translation'
import type { BoardView, TestRow, UatCycleView } from '#contract/board'
import { useFormat } from '~/lib/format'
import { Card } from '~/ui/card'
import { SaysWho } from '~/ui/says-who'
import { DataTable, type TableRows } from '~/ui/table/data-table'
import { cycleName } from '~/lib/cycle-name'
import { useWords } from '~/lib/say'
import { sayAllCycles, sayCycle } from '~/lib/say-denominator'
import { ModuleTable } from './module-table'
import { testColumns } from './test-columns'
import { UatTrend } from './uat-trend'
import { useUatTrend } from './use-uat-trend'
import { cycleStanding } from './uat-summary'

/** Every cycle with its modules, the current one first, then the latest; the trend; every case. */
export function UatPage({ board, tests }: { board: BoardView; tests: TableRows<TestRow> }) {
  const { t, language } = useTranslation()
  const format = useFormat()
  const trend = useUatTrend(board)
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `t` and `format` change only with the language
  const columns = useMemo(() => testColumns(t, format), [language, board.today])
  const rate = format.percent(board.health.tolerances.passRate.attention)
  const words = useWords()
  const saysWho = (denominator?: string) => (
    <SaysWho board={board} kinds={['test']} definition={t('uat.definition', { rate })} denominator={denominator} />
  )
  const titleOf = ({ cycle, current }: UatCycleView) =>
    current && board.uat.cycles.length > 1 ? t('uat.currentCycle', { cycle: cycleName(cycle, t) }) : cycleName(cycle, t)
  const cycleCard = (cycle: UatCycleView, place: number) => (
    <Card
      key={cycle.cycle ?? ''}
      id={`cycle-${place}`}
      title={titleOf(cycle)}
      summary={cycleStanding(cycle, board, t, format, language)}
      footer={saysWho(sayCycle(words, cycle))}
    >
      <ModuleTable cycle={cycle} withTotal />
    </Card>
  )
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
          summary={trend.summary}
          footer={saysWho(sayAllCycles(words, board))}
        >
          <UatTrend board={board} height={250} />
        </Card>
      </div>
      {cycles.slice(beforeTrend)}
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
