import { askSurvey } from '../ask-survey.ts'
import { curveThrough, stepsAt } from '../curve-through.ts'
import { declareHealth } from '../declare-health.ts'
import type { DemoProject } from '../demo-story.ts'
import { simpleDescriber } from '../describe-simply.ts'
import { numberUpdates } from '../number-updates.ts'
import { repeatOvernight } from '../repeat-overnight.ts'
import { reportMilestones } from '../report-milestones.ts'
import { seededRandom } from '../seeded-random.ts'
import { simulateIssues } from '../simulate-issues.ts'
import type { StoryCalendar } from '../story-calendar.ts'
import { nameIssues, tellIssue } from '../tell-issue.ts'
import { trackActions } from '../track-actions.ts'
import { mesActions } from './actions.ts'
import { foundInMes } from './issue-words.ts'
import { mesPlan } from './plan.ts'
import { mesTests } from './uat.ts'

const site = '苏州一厂 Suzhou 1'

const praise = ['报工只要两下', 'The line board is clear', '班组长很满意', 'Quick answers on every question']
const complaints = ['希望增加夜班培训', '平板支架不够']

/** The same customer's small, healthy project: one line of one plant, nearly done. */
export const buildMesPilot = (calendar: StoryCalendar): DemoProject => {
  const random = seededRandom('mes')
  const lives = simulateIssues({
    random,
    firstDay: -60,
    open: curveThrough([-60, 0], [-44, 2], [-30, 7], [-24, 9], [-12, 5], [-4, 3], [0, 3]),
    wobble: 1,
    arrivals: stepsAt([-60, 0.2], [-34, 0.7], [-16, 0.2], [-6, 0.05]),
    reopenShare: 0.06,
    describe: simpleDescriber(random, foundInMes, site),
  })
  const issues = nameIssues(random, 'MES', lives)
  const issueEvents = issues.flatMap((issue) =>
    tellIssue(random, calendar, issue, 'https://jira.hengda.example/browse'),
  )
  const milestones = reportMilestones(random, calendar, mesPlan, {
    baselineOn: [-18, 0],
    weeks: [-16, -14, -12, -10, -8, -6, -4, -2],
  })
  const surveys = [
    { week: -9, answers: 14, satisfied: 13, praise, complaints },
    { week: -3, answers: 18, satisfied: 17, praise, complaints },
  ]
  const teamEvents = [
    ...trackActions(random, calendar, mesActions),
    ...declareHealth(calendar, '陈晨 Chen Chen', [
      { on: [-15, 0], health: 'good', reason: '按计划推进 · On plan' },
      { on: [-3, 3], health: 'good', reason: 'UAT 已通过，准备上线 · UAT accepted, preparing the go-live' },
    ]),
  ]
  return {
    project: {
      key: 'mes-pilot',
      name: 'MES 试点 · MES pilot',
      timeZone: 'Asia/Shanghai',
      startsOn: calendar.planDay([-18, 0]),
      goLiveOn: calendar.planDay([3, 0]),
    },
    sources: [
      {
        name: 'jira',
        kinds: ['issue'],
        updates: numberUpdates('jira', repeatOvernight(calendar, issueEvents, 'status', { minute: 36, count: 3 })),
      },
      {
        name: 'testrail',
        kinds: ['test'],
        updates: numberUpdates(
          'testrail',
          repeatOvernight(calendar, mesTests(calendar, issues), 'status', { minute: 18, count: 10 }),
        ),
      },
      {
        name: 'ms-project',
        kinds: ['milestone'],
        updates: numberUpdates(
          'ms-project',
          repeatOvernight(calendar, milestones, 'forecastOn', { minute: 6, count: 3 }),
        ),
      },
      {
        name: 'survey-tool',
        kinds: ['response'],
        updates: numberUpdates(
          'survey-tool',
          surveys.flatMap((survey) => askSurvey(random, calendar, survey)),
        ),
      },
      {
        name: 'delivery-team',
        kinds: ['action', 'declaration'],
        updates: numberUpdates('delivery-team', teamEvents),
      },
    ],
  }
}
