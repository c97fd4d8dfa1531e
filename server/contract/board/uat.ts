import type { Day } from './day.ts'

/** planned = passed + failed + blocked + notRun; executed = passed + failed; skipped is out of scope. Rates 0 to 1. */
export interface UatFigures {
  planned: number
  executed: number
  passed: number
  failed: number
  blocked: number
  skipped: number
  notRun: number
  passRateOfExecuted: number | null
  passRateOfPlanned: number | null
}

export interface UatModuleView extends UatFigures {
  /** null: no module was said, or only internal cases carry it. */
  module: string | null
}

export interface UatCycleView extends UatFigures {
  cycle: string | null
  /** One cycle is the one whose figures stand for UAT: see `pickCurrentCycle`. */
  current: boolean
  /** First and last day on which anything happened in the cycle. */
  firstOn: Day
  lastOn: Day
  modules: UatModuleView[]
}

export interface UatView {
  /** In the order in which they began. */
  cycles: UatCycleView[]
  /** Every day from the first to the last on which anything happened, over all cycles. */
  trend: { day: Day; planned: number; executed: number; passed: number; failed: number }[]
}

export type TestStatus = 'not-run' | 'passed' | 'failed' | 'blocked' | 'skipped'
/** A row of the table of UAT cases. */
export interface TestRow {
  key: string
  title: string | null
  cycle: string | null
  module: string | null
  site: string | null
  status: TestStatus
  defect: string | null
  updatedOn: Day
  url: string | null
  internal: boolean
}
