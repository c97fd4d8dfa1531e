import {
  testStatuses,
  type TestStatus,
  type UatCycleView,
  type UatFigures,
  type UatModuleView,
  type UatView,
} from './section.ts'
import { naturalOrder } from '../../contract/natural-order.ts'
import { dayText } from '../../platform/civil-day.ts'
import { groupBy, seriesOf, sumOf, type Folded, type FoldedSeries } from '../folded.ts'
import { pickCurrentCycle } from './pick-current-cycle.ts'

type ByStatus<Value> = Record<TestStatus, Value>
type Counts = ByStatus<number>
const byStatus = <Value>(make: () => Value) =>
  Object.fromEntries(testStatuses.map((status) => [status, make()])) as ByStatus<Value>

interface TestSeries {
  cycle: string | null
  module: string | null
  status: TestStatus
  internal: boolean
  /** How many cases are there now. */
  cases: number
  days: FoldedSeries['days']
}

/** executed = passed + failed; planned = passed + failed + blocked + notRun; nothing executed gives no rate. */
export function uatFigures(counts: Counts): UatFigures {
  const { passed, failed, blocked, skipped, 'not-run': notRun } = counts
  const executed = passed + failed
  const planned = executed + blocked + notRun
  return {
    planned,
    executed,
    passed,
    failed,
    blocked,
    skipped,
    notRun,
    passRateOfExecuted: executed ? passed / executed : null,
    passRateOfPlanned: executed ? passed / planned : null,
  }
}

function count(series: TestSeries[]): Counts {
  const counts = byStatus(() => 0)
  for (const { status, cases } of series) counts[status] += cases
  return counts
}

/** Pass rates per cycle and module, and their trend over all cycles. */
export function uatView(folded: Folded): UatView {
  const series = seriesOf(folded, 'test')
    .filter(({ days }) => days.length > 0)
    .map(
      ({ segments: [, cycle, module, status, internal], days }) =>
        ({ cycle, module, status, internal, cases: sumOf(days), days }) as TestSeries,
    )
  const named = new Set(series.filter(({ internal, cases }) => !internal && cases > 0).map(({ cycle }) => cycle))
  const cycles = [...groupBy(series, ({ cycle }) => cycle)]
    .map(([cycle, own]) => ({
      ...cycleView(cycle, own),
      named: cycle !== null && named.has(cycle),
      executedFrom: executedFrom(own),
    }))
    .filter(({ planned, skipped }) => planned + skipped > 0)
    .sort(
      (a, b) =>
        Number(a.cycle === null) - Number(b.cycle === null) ||
        order(a.firstOn, b.firstOn) ||
        natural(a.cycle!, b.cycle!),
    )
  const current = pickCurrentCycle(cycles)
  return {
    cycles: cycles.map(({ named: _, executedFrom: __, ...cycle }) => ({
      ...cycle,
      current: cycle.cycle === current?.cycle,
    })),
    trend: trend(series),
  }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const natural = naturalOrder()

/** The day number on which the first case passed or failed; null while none did. */
function executedFrom(series: TestSeries[]): number | null {
  const executed = series.filter(({ status }) => status === 'passed' || status === 'failed')
  return executed.length > 0 ? Math.min(...executed.map(({ days }) => days[0]!.day)) : null
}

function cycleView(cycle: string | null, series: TestSeries[]): Omit<UatCycleView, 'current'> {
  const modules: UatModuleView[] = [...groupBy(series, ({ module }) => module)].map(([module, own]) => ({
    module,
    ...uatFigures(count(own)),
  }))
  return {
    cycle,
    ...uatFigures(count(series)),
    firstOn: dayText(Math.min(...series.map(({ days }) => days[0]!.day))),
    lastOn: dayText(Math.max(...series.map(({ days }) => days.at(-1)!.day))),
    modules: modules
      .filter(({ planned, skipped }) => planned + skipped > 0)
      .sort((a, b) => Number(a.module === null) - Number(b.module === null) || natural(a.module!, b.module!)),
  }
}

/** Every day from the first to the last on which anything happened. */
function trend(series: TestSeries[]): UatView['trend'] {
  if (series.length === 0) return []
  const first = Math.min(...series.map(({ days }) => days[0]!.day))
  const last = Math.max(...series.map(({ days }) => days.at(-1)!.day))
  const changes = byStatus(() => new Int32Array(last - first + 1))
  for (const { status, days } of series) for (const { day, value } of days) changes[status][day - first]! += value
  const running = byStatus(() => 0)
  return Array.from({ length: last - first + 1 }, (_, index) => {
    for (const status of testStatuses) running[status] += changes[status][index]!
    const { planned, executed, passed, failed } = uatFigures(running)
    return { day: dayText(first + index), planned, executed, passed, failed }
  })
}
