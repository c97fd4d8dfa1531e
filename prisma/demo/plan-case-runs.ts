import type { TestStatus } from '../../server/facts/test/section.ts'
import type { Random } from './seeded-random.ts'

export interface CaseRun {
  day: number
  status: TestStatus
}

/** The runs of one case, at most one a day, that end in the given status within the days of testing. */
export const planCaseRuns = (
  random: Random,
  end: TestStatus,
  [first, last]: readonly [first: number, last: number],
  failedFirst: number,
): CaseRun[] => {
  const span = last - first
  /** A day of testing; `early` and `late` are shares of the time, and most cases are run in the first half of it. */
  const dayBetween = (early: number, late: number) =>
    first + Math.round(span * (early + (late - early) * random.next() ** 1.2))
  const soonAfter = (day: number, least: number, most: number) => {
    const then = day + random.whole(least, most)
    // Near the end a retest comes sooner, spread over the days that are left rather than piled up on the last.
    return then <= last ? then : random.whole(Math.min(day + 1, last), last)
  }
  const run = (day: number, status: TestStatus): CaseRun => ({ day, status })

  switch (end) {
    case 'not-run':
      return []
    case 'skipped':
      return [run(dayBetween(0.1, 0.6), 'skipped')]
    case 'blocked': {
      const day = dayBetween(0.3, 1)
      return random.chance(0.15) ? [run(day - 2, 'failed'), run(day, 'blocked')] : [run(day, 'blocked')]
    }
    case 'failed': {
      const day = dayBetween(0.35, 0.9)
      const again = soonAfter(day, 3, 9)
      return random.chance(0.4) && again > day ? [run(day, 'failed'), run(again, 'failed')] : [run(day, 'failed')]
    }
    case 'passed': {
      if (random.chance(failedFirst)) {
        const day = dayBetween(0, 0.7)
        const second = soonAfter(day, 2, 7)
        const third = soonAfter(second, 3, 8)
        const isStubborn = random.chance(0.3) && third > second
        return [
          run(day, random.chance(0.15) ? 'blocked' : 'failed'),
          ...(isStubborn ? [run(second, 'failed'), run(third, 'passed')] : [run(third, 'passed')]),
        ]
      }
      const day = dayBetween(0, 1)
      const again = soonAfter(day, 5, 12)
      // Some are run again with a new build, which says the same once more.
      return random.chance(0.2) && again > day ? [run(day, 'passed'), run(again, 'passed')] : [run(day, 'passed')]
    }
  }
}
