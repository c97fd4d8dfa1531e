import { curveThrough, stepsAt } from '../curve-through.ts'
import { declareHealth } from '../declare-health.ts'
import type { DemoProject } from '../demo-story.ts'
import { simpleDescriber } from '../describe-simply.ts'
import { numberUpdates } from '../number-updates.ts'
import { repeatOvernight } from '../repeat-overnight.ts'
import { type PlannedMilestone, reportMilestones } from '../report-milestones.ts'
import { seededRandom } from '../seeded-random.ts'
import { simulateIssues } from '../simulate-issues.ts'
import type { StoryCalendar } from '../story-calendar.ts'
import { nameIssues, tellIssue } from '../tell-issue.ts'

const owner = '孙悦 Sun Yue'

const plan: readonly PlannedMilestone[] = [
  { key: 'kick-off', title: '项目启动 · Kick-off', phase: 'kick-off', owner, planned: [-11, 0], done: [-11, 0] },
  {
    key: 'requirements-signed',
    title: '需求签署 · Requirements signed',
    phase: 'requirements',
    owner,
    planned: [-8, 4],
    done: [-7, 1],
    gate: true,
    cause: 'vendor',
  },
  {
    key: 'design-signed',
    title: '方案签署 · Design signed',
    phase: 'design',
    owner,
    planned: [-4, 4],
    done: [-4, 4],
    gate: true,
  },
  { key: 'uat', title: 'UAT 通过 · UAT accepted', phase: 'build-uat', owner, planned: [7, 4], gate: true },
  { key: 'live', title: '销售团队上线 · Sales team go-live', phase: 'go-live', owner, planned: [9, 0], gate: true },
  { key: 'acceptance', title: '项目验收 · Acceptance', phase: 'closing', owner, planned: [13, 4], gate: true },
]

const found = [
  {
    module: '客户 Accounts',
    words: [
      ['客户查重规则过严', 'Duplicate check too strict'],
      ['联系人导入乱码', 'Garbled contacts after import'],
      ['客户等级未带出', 'Account grade missing'],
    ],
  },
  {
    module: '商机 Opportunities',
    words: [
      ['阶段回退不留痕', 'Stage change leaves no trace'],
      ['报价单税率错误', 'Wrong tax rate on quotes'],
      ['手机端无法签到', 'Check-in fails on phones'],
      ['漏斗图数字不一致', 'Funnel figures differ'],
    ],
  },
] as const

/** Another customer's young project, there to show that neither customer sees the other. */
export const buildCrmBeichen = (calendar: StoryCalendar): DemoProject => {
  const random = seededRandom('crm')
  const lives = simulateIssues({
    random,
    firstDay: -32,
    open: curveThrough([-32, 0], [-18, 5], [-8, 7], [0, 5]),
    wobble: 1,
    arrivals: stepsAt([-32, 0.45]),
    reopenShare: 0.05,
    describe: simpleDescriber(random, found, null),
  })
  const issueEvents = nameIssues(random, 'CRM', lives).flatMap((issue) =>
    tellIssue(random, calendar, issue, 'https://jira.beichen.example/browse'),
  )
  const milestones = reportMilestones(random, calendar, plan, { baselineOn: [-11, 0], weeks: [-10, -8, -6, -4, -2] })
  return {
    project: {
      key: 'crm-beichen',
      name: 'CRM 一期 · CRM phase 1',
      timeZone: 'Asia/Shanghai',
      startsOn: calendar.planDay([-11, 0]),
      goLiveOn: calendar.planDay([9, 0]),
    },
    sources: [
      {
        name: 'jira',
        kinds: ['issue'],
        updates: numberUpdates('jira', repeatOvernight(calendar, issueEvents, 'status', { minute: 37, count: 3 })),
      },
      {
        name: 'ms-project',
        kinds: ['milestone'],
        updates: numberUpdates(
          'ms-project',
          repeatOvernight(calendar, milestones, 'forecastOn', { minute: 7, count: 3 }),
        ),
      },
      {
        name: 'delivery-team',
        kinds: ['action', 'declaration'],
        updates: numberUpdates(
          'delivery-team',
          declareHealth(calendar, '陈晨 Chen Chen', [{ on: [-7, 3], health: 'good', reason: '按计划推进 · On plan' }]),
        ),
      },
    ],
  }
}
