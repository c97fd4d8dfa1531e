import type { TestRow, UatCycleView, UatFigures, UatModuleView, UatView } from '../../server/facts/test/section.ts'

interface Counts {
  passed?: number
  failed?: number
  blocked?: number
  notRun?: number
  skipped?: number
}

/** The figures that follow from counts, as the board defines them. */
export function buildFigures({ passed = 0, failed = 0, blocked = 0, notRun = 0, skipped = 0 }: Counts): UatFigures {
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

/** A cycle from its modules' counts; their sum is its own figures. */
export function buildCycle(cycle: string | null, modules: (Counts & { module: string | null })[]): UatCycleView {
  const sum = (key: keyof Counts) => modules.reduce((all, module) => all + (module[key] ?? 0), 0)
  const totals = {
    passed: sum('passed'),
    failed: sum('failed'),
    blocked: sum('blocked'),
    notRun: sum('notRun'),
    skipped: sum('skipped'),
  }
  return {
    cycle,
    current: false,
    firstOn: '2026-10-19',
    lastOn: '2026-11-20',
    modules: modules.map(({ module, ...counts }): UatModuleView => ({ module, ...buildFigures(counts) })),
    ...buildFigures(totals),
  }
}

/** The last cycle is the current one, unless another says it is. */
const withCurrent = (cycles: UatCycleView[]) =>
  cycles.some(({ current }) => current)
    ? cycles
    : cycles.map((cycle, index) => ({ ...cycle, current: index === cycles.length - 1 }))

const rolloutCycles = () => [
  buildCycle('cycle-1', [{ module: 'Finance', passed: 120, failed: 60, blocked: 20, notRun: 36 }]),
  buildCycle('cycle-2', [
    { module: 'Finance', passed: 227, failed: 9 },
    { module: 'Supply chain', passed: 301, failed: 22, blocked: 14, notRun: 38 },
    { module: 'Production', passed: 188, failed: 31, blocked: 19, notRun: 62 },
  ]),
]

/** Two cycles: the first far from done, the second with Finance finished and Production behind. */
export const buildUat = ({ cycles = rolloutCycles(), ...overrides }: Partial<UatView> = {}): UatView => ({
  cycles: withCurrent(cycles),
  trend: [
    { day: '2026-11-18', planned: 1147, executed: 900, passed: 780, failed: 120 },
    { day: '2026-11-19', planned: 1147, executed: 950, passed: 820, failed: 130 },
    { day: '2026-11-20', planned: 1147, executed: 958, passed: 836, failed: 122 },
  ],
  ...overrides,
})

/** A passed case of Finance in the second cycle. */
export const buildTestRow = (overrides: Partial<TestRow> = {}): TestRow => ({
  key: 'TC-1',
  title: 'Post a voucher',
  cycle: 'cycle-2',
  module: 'Finance',
  site: null,
  status: 'passed',
  defect: null,
  updatedOn: '2026-11-20',
  url: null,
  internal: false,
  ...overrides,
})
