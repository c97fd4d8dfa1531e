import type { Day } from '../../contract/board/day.ts'
import { fewerDays } from '../../contract/board/fewer-days.ts'
import type { NeededFor, Saying } from '../../contract/board/health.ts'

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
  /** What is said of all its modules, where `modules` are not all: those in scope, and those that can be signed off. */
  all?: { modules: number; planned: number; ready: number }
}

export interface UatView {
  /** In the order in which they began. */
  cycles: UatCycleView[]
  /** How many earlier ones there are, where these are not all. */
  moreCycles?: number
  /** Every day from the first to the last on which anything happened, over all cycles. */
  trend: { day: Day; planned: number; executed: number; passed: number; failed: number }[]
}

/** The same trend in so many entries as a chart has room for: each is how things stood on its day. */
export const trendInFewDays = (trend: UatView['trend']): UatView['trend'] =>
  fewerDays(trend, { latest: 90, join: (several) => several.at(-1)! })

export const testStatuses = ['not-run', 'passed', 'failed', 'blocked', 'skipped'] as const
export type TestStatus = (typeof testStatuses)[number]
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

/** How one case stands. */
export type TestStanding = Pick<TestRow, 'status' | 'cycle'>

/** Rates 0 to 1; a module is null where none was said. */
export type UatReason = Saying<
  'pass-rate-low',
  NeededFor & { cycle: string | null; module: string | null; rate: number; limit: number }
>

/** Of a whole cycle where `module` is null; `planned`, `notRun` and `blocked` are cases. */
export type UatChange =
  | Saying<'cycle-started', { cycle: string | null; planned: number }>
  | Saying<
      'pass-rate',
      { cycle: string | null; module: string | null; from: number; to: number; notRun: number; blocked: number }
    >

declare module '../../contract/board/sections.ts' {
  interface Sections {
    uat: UatView
  }
  interface SectionReasons {
    uat: UatReason
  }
  interface SectionChanges {
    uat: UatChange
  }
  interface Standings {
    test: TestStanding
  }
}
declare module '../../contract/board/tolerances.ts' {
  interface Tolerances {
    /** Lowest UAT pass rate of executed cases in the current cycle, 0 to 1. */
    passRate: ToleranceLimits
  }
}
