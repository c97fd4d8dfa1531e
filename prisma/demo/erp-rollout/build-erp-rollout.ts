import { decideChanges } from '../decide-changes.ts'
import { declareHealth } from '../declare-health.ts'
import type { DemoProject } from '../demo-story.ts'
import { numberUpdates } from '../number-updates.ts'
import { repeatOvernight } from '../repeat-overnight.ts'
import { reportMilestones } from '../report-milestones.ts'
import { seededRandom } from '../seeded-random.ts'
import type { StoryCalendar } from '../story-calendar.ts'
import { tellIssue } from '../tell-issue.ts'
import { trackActions } from '../track-actions.ts'
import { erpActions } from './actions.ts'
import { erpChanges } from './changes.ts'
import { erpDeclarations } from './declarations.ts'
import { erpIssues } from './issues.ts'
import { owners } from './owners.ts'
import { erpPlan } from './plan.ts'
import { erpSurveys } from './sent-surveys.ts'
import { erpResponses } from './surveys.ts'
import { erpTests } from './uat.ts'

const reportWeeks = Array.from({ length: 19 }, (_, nth) => -38 + 2 * nth)

/** Ten plants get one ERP: a pilot that went live a week late, a second wave that waits for one plant's data. */
export const buildErpRollout = (calendar: StoryCalendar): DemoProject => {
  const issues = erpIssues()
  const telling = seededRandom('erp telling')
  const issueEvents = issues.flatMap((issue) =>
    tellIssue(telling, calendar, issue, 'https://jira.hengda.example/browse'),
  )
  const changeEvents = decideChanges(seededRandom('erp changes'), calendar, 'CR', erpChanges)
  const testEvents = erpTests(calendar, issues)
  const milestoneEvents = reportMilestones(seededRandom('erp plan'), calendar, erpPlan, {
    baselineOn: [-39, 0],
    weeks: reportWeeks,
  })
  const teamEvents = [
    ...trackActions(seededRandom('erp actions'), calendar, erpActions),
    ...declareHealth(calendar, owners.pmo, erpDeclarations),
  ]
  return {
    project: {
      key: 'erp-rollout',
      name: 'ERP 推广 · ERP roll-out',
      timeZone: 'Asia/Shanghai',
      startsOn: calendar.planDay([-39, 0]),
      goLiveOn: calendar.planDay([0, 0]),
    },
    agreed: { by: owners.pmo, tolerances: { slipDays: { attention: 5, critical: 30 } } },
    sources: [
      {
        name: 'jira',
        kinds: ['issue', 'change'],
        updates: numberUpdates('jira', [
          ...repeatOvernight(calendar, issueEvents, 'status', { minute: 35, count: 12 }),
          ...changeEvents,
        ]),
      },
      {
        name: 'testrail',
        kinds: ['test'],
        updates: numberUpdates('testrail', repeatOvernight(calendar, testEvents, 'status', { minute: 17, count: 40 })),
      },
      {
        name: 'ms-project',
        kinds: ['milestone'],
        updates: numberUpdates(
          'ms-project',
          repeatOvernight(calendar, milestoneEvents, 'forecastOn', { minute: 5, count: 12 }),
        ),
      },
      {
        name: 'survey-tool',
        kinds: ['response'],
        updates: numberUpdates('survey-tool', erpResponses(calendar)),
      },
      {
        name: 'delivery-team',
        kinds: ['action', 'declaration'],
        updates: numberUpdates('delivery-team', teamEvents),
      },
    ],
    surveys: erpSurveys(calendar),
  }
}
