import type { TestStatus } from '../../server/facts/test/section.ts'
import type { StoryEvent } from './number-updates.ts'
import { planCaseRuns } from './plan-case-runs.ts'
import type { Random } from './seeded-random.ts'
import { instantAtWork, type StoryCalendar } from './story-calendar.ts'

export interface UatModule {
  module: string
  /** Stands in the keys: the `FIN` of `UAT2-FIN-014`. */
  code: string
  titles: readonly string[]
  /** How many cases end in each status. */
  ends: Record<TestStatus, number>
  /** The share of passed cases that failed before. */
  failedFirst: number
  /** First and last working day of testing. */
  days: readonly [first: number, last: number]
}

export interface UatCycle {
  cycle: string
  code: string
  /** The working day on which the cases were imported. */
  importedDay: number
  modules: readonly UatModule[]
  siteOf: (random: Random, end: TestStatus) => string
  /** The issue that a failure on that day was filed as. */
  defectOf: (module: string, site: string, day: number) => string | null
}

const statuses: TestStatus[] = ['passed', 'failed', 'blocked', 'not-run', 'skipped']

/** Every case of the cycle from its import to where it stands, as a test tool sends it. */
export const runUatCycle = (random: Random, calendar: StoryCalendar, plan: UatCycle): StoryEvent[] =>
  plan.modules.flatMap((module) => {
    const ends = random.shuffled(statuses.flatMap((status) => Array<TestStatus>(module.ends[status]).fill(status)))
    return ends.flatMap((end, index) => {
      const key = `${plan.code}-${module.code}-${String(index + 1).padStart(3, '0')}`
      const site = plan.siteOf(random, end)
      const tell = (day: number, data: StoryEvent['data']): StoryEvent => ({
        kind: 'test',
        key,
        at: instantAtWork(random, calendar.workday(day)),
        data,
      })
      const title = module.titles[index % module.titles.length]!
      const imported = tell(plan.importedDay, {
        cycle: plan.cycle,
        module: module.module,
        title,
        site,
        status: 'not-run',
      })
      let hasDefect = false
      const runs = planCaseRuns(random, end, module.days, module.failedFirst).map(({ day, status }) => {
        const defect = status === 'failed' ? plan.defectOf(module.module, site, day) : null
        const change = defect === null ? (hasDefect ? { defect } : {}) : { defect }
        hasDefect = defect !== null
        return tell(day, { status, ...change })
      })
      return [imported, ...runs]
    })
  })
