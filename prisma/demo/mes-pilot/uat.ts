import { modules } from '../modules.ts'
import type { StoryEvent } from '../number-updates.ts'
import { runUatCycle } from '../run-uat-cycle.ts'
import { seededRandom } from '../seeded-random.ts'
import { wasOpenOn } from '../simulate-issues.ts'
import type { StoryCalendar } from '../story-calendar.ts'
import type { IssueStory } from '../tell-issue.ts'
import { uatCaseTitles } from '../uat-case-titles.ts'

/** One cycle that went well; what is left is tested again with the go-live build. */
export const mesTests = (calendar: StoryCalendar, issues: readonly IssueStory[]): StoryEvent[] =>
  runUatCycle(seededRandom('mes uat'), calendar, {
    cycle: 'UAT 1',
    code: 'UAT1',
    importedDay: -36,
    siteOf: () => '苏州一厂 Suzhou 1',
    defectOf: (_, __, day) => issues.find((issue) => wasOpenOn(issue, day))?.key ?? null,
    modules: [
      {
        module: modules.production,
        code: 'PRD',
        titles: uatCaseTitles.production,
        ends: { passed: 72, failed: 2, blocked: 1, 'not-run': 1, skipped: 1 },
        failedFirst: 0.14,
        days: [-33, -10],
      },
      {
        module: modules.quality,
        code: 'QUA',
        titles: [
          '巡检 · Patrol inspection',
          '首件检验 · First article',
          '不合格品处理 · Rejects',
          '追溯 · Traceability',
        ],
        ends: { passed: 43, failed: 1, blocked: 0, 'not-run': 1, skipped: 0 },
        failedFirst: 0.1,
        days: [-30, -10],
      },
    ],
  })
