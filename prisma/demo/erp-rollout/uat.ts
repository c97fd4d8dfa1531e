import { modules } from '../modules.ts'
import type { StoryEvent } from '../number-updates.ts'
import { runUatCycle } from '../run-uat-cycle.ts'
import { seededRandom } from '../seeded-random.ts'
import { wasOpenOn } from '../simulate-issues.ts'
import type { StoryCalendar } from '../story-calendar.ts'
import type { IssueStory } from '../tell-issue.ts'
import { uatCaseTitles } from '../uat-case-titles.ts'
import { pilotTestingFrom, wave2TestingFrom } from './describe-issue.ts'
import { plants } from './plants.ts'

/**
 * Two cycles of acceptance tests. The pilot's began badly and ended just acceptable; the second wave's runs now, with
 * finance ready to sign and production held up where Foshan's records are missing.
 */
export const erpTests = (calendar: StoryCalendar, issues: readonly IssueStory[]): StoryEvent[] => {
  const random = seededRandom('erp uat')
  const defectOf = (module: string, site: string, day: number) => {
    const open = issues.filter((issue) => issue.about.module === module && wasOpenOn(issue, day))
    return open.length === 0 ? null : random.pickWeighted(open, ({ about }) => (about.site === site ? 6 : 1)).key
  }
  const pilot = runUatCycle(random, calendar, {
    cycle: 'UAT 1',
    code: 'UAT1',
    importedDay: pilotTestingFrom - 4,
    siteOf: () => random.pick([plants.suzhou1, plants.suzhou2]),
    defectOf,
    modules: [
      {
        module: modules.finance,
        code: 'FIN',
        titles: uatCaseTitles.finance,
        ends: { passed: 124, failed: 18, blocked: 2, 'not-run': 3, skipped: 3 },
        failedFirst: 0.45,
        days: [pilotTestingFrom, -47],
      },
      {
        module: modules.supplyChain,
        code: 'SCM',
        titles: uatCaseTitles.supplyChain,
        ends: { passed: 166, failed: 37, blocked: 4, 'not-run': 6, skipped: 5 },
        failedFirst: 0.5,
        days: [pilotTestingFrom + 3, -46],
      },
      {
        module: modules.production,
        code: 'PRD',
        titles: uatCaseTitles.production,
        ends: { passed: 118, failed: 34, blocked: 6, 'not-run': 9, skipped: 4 },
        failedFirst: 0.55,
        days: [pilotTestingFrom + 6, -45],
      },
    ],
  })
  const waveSites = [plants.wuxi, plants.ningbo, plants.dongguan, plants.foshan]
  const wave2 = runUatCycle(random, calendar, {
    cycle: 'UAT 2',
    code: 'UAT2',
    importedDay: wave2TestingFrom - 3,
    siteOf: (_, end) => {
      const isHeldUp = end === 'blocked' || end === 'not-run'
      return random.pickWeighted(waveSites, (site) => (site === plants.foshan && isHeldUp ? 12 : 1))
    },
    defectOf,
    modules: [
      {
        module: modules.finance,
        code: 'FIN',
        titles: uatCaseTitles.finance,
        ends: { passed: 212, failed: 9, blocked: 4, 'not-run': 11, skipped: 2 },
        failedFirst: 0.16,
        days: [wave2TestingFrom, -1],
      },
      {
        module: modules.supplyChain,
        code: 'SCM',
        titles: uatCaseTitles.supplyChain,
        ends: { passed: 301, failed: 22, blocked: 14, 'not-run': 38, skipped: 6 },
        failedFirst: 0.24,
        days: [wave2TestingFrom + 1, 0],
      },
      {
        module: modules.production,
        code: 'PRD',
        titles: uatCaseTitles.production,
        ends: { passed: 188, failed: 31, blocked: 19, 'not-run': 62, skipped: 7 },
        failedFirst: 0.4,
        days: [wave2TestingFrom + 4, 0],
      },
    ],
  })
  return [...pilot, ...wave2]
}
