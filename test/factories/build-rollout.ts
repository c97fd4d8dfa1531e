import type { BoardView, HealthReason, SurveyView } from '../../server/contract/board.ts'
import type { ActionView } from '../../server/facts/action/section.ts'
import type { ChangeView } from '../../server/facts/change/section.ts'
import { buildBoard, buildSource } from './build-board.ts'
import { buildPlan, rolloutMilestones } from './build-plan.ts'

const csat = (score: number, low: number, high: number, n: number) => ({ score, low, high, n })
const ces = (score: number, low: number, high: number, n: number) => ({ score, low, high, n })

const surveys: SurveyView[] = [
  {
    key: 's1',
    title: 'After the kick-off',
    invited: 20,
    responded: 14,
    csat: csat(0.79, 0.52, 0.92, 14),
    nps: null,
    ces: null,
    lastAnsweredOn: '2026-04-02',
    bySite: [],
    sources: ['Survey tool'],
    page: null,
    series: null,
  },
  {
    key: 's2',
    title: 'Design workshops',
    invited: 36,
    responded: 22,
    csat: csat(0.86, 0.67, 0.95, 22),
    nps: null,
    ces: ces(5.1, 4.6, 5.6, 22),
    lastAnsweredOn: '2026-07-06',
    bySite: [],
    sources: ['Survey tool'],
    page: null,
    series: null,
  },
  {
    key: 's3',
    title: 'Wave 1, four weeks live',
    invited: 52,
    responded: 41,
    csat: csat(0.94, 0.87, 0.98, 41),
    nps: { score: 38, low: 14, high: 62, n: 41 },
    ces: ces(5.8, 5.4, 6.2, 41),
    lastAnsweredOn: '2026-10-20',
    bySite: [],
    sources: ['Survey tool'],
    page: null,
    series: null,
  },
]

/** Something the customer owes by 27 November. */
export const buildAction = (overrides: Partial<ActionView> & { key: string }): ActionView => ({
  title: overrides.key,
  phase: 'build-uat',
  dueOn: '2026-11-27',
  owner: '王敏',
  status: 'open',
  waitingOn: 'customer',
  asked: true,
  doneOn: null,
  overdueDays: 0,
  source: 'MS Project',
  updatedAt: '2026-11-20T08:00:00Z',
  url: null,
  internal: false,
  ...overrides,
})

/** A change request of which only the status is known. */
export const buildChange = (overrides: Partial<ChangeView> & { key: string }): ChangeView => ({
  title: overrides.key,
  reason: null,
  requestedBy: null,
  impactDays: null,
  impactCost: null,
  currency: null,
  status: 'proposed',
  milestones: [],
  decidedOn: null,
  decidedBy: null,
  source: 'MS Project',
  updatedAt: '2026-11-20T08:00:00Z',
  url: null,
  internal: false,
  ...overrides,
})

const actions = [
  buildAction({ key: 'A1', title: 'Supplier master data, plant 4', dueOn: '2026-11-19', overdueDays: 3 }),
  buildAction({ key: 'A2', title: 'Confirm approval limits', dueOn: '2026-11-24', owner: '李强' }),
  buildAction({ key: 'A3', title: 'Name two trainers for plant 6', owner: '陈洁' }),
  buildAction({
    key: 'A4',
    title: 'Deliver the revised interface list',
    dueOn: '2026-11-25',
    waitingOn: 'vendor',
    asked: false,
    owner: 'Li Na',
  }),
  buildAction({
    key: 'A5',
    title: 'Sign off the requirements',
    dueOn: '2026-05-08',
    status: 'done',
    asked: false,
    doneOn: '2026-05-08',
  }),
]
const changes = [
  buildChange({
    key: 'C18',
    title: 'Second warehouse in Foshan',
    status: 'assessing',
    requestedBy: '李强',
    impactDays: 9,
    impactCost: 210_000,
    currency: 'CNY',
    reason: 'The new warehouse opens in February and needs its own bins.',
    milestones: [{ key: 'M6', title: 'Go-live, wave 2', dueOn: '2026-12-14', slipDays: 14, internal: false }],
  }),
  buildChange({
    key: 'C17',
    title: 'Mobile approval of purchase orders',
    status: 'approved',
    decidedBy: 'Zhao Lei',
    decidedOn: '2026-11-16',
    impactDays: 4,
    impactCost: 86_000,
    currency: 'CNY',
  }),
  buildChange({
    key: 'C12',
    title: 'Own number range per plant',
    status: 'rejected',
    decidedOn: '2026-08-30',
    impactDays: 0,
  }),
]

const masterData: HealthReason = {
  code: 'milestone-late',
  section: 'milestones',
  health: 'attention',
  internal: false,
  params: { key: 'M5', title: 'Master data of plant 4 loaded', owner: '王敏', date: '2026-12-04', days: 20 },
}
const reasons: HealthReason[] = [
  masterData,
  {
    code: 'critical-open',
    section: 'issues',
    health: 'attention',
    internal: false,
    params: { count: 2, limit: 0, milestone: 'Go-live, wave 2', owner: null, date: '2026-12-14' },
  },
  {
    code: 'action-overdue',
    section: 'actions',
    health: 'attention',
    internal: false,
    params: { key: 'A1', title: 'Supplier master data, plant 4', owner: '王敏', date: '2026-11-19', days: 3 },
  },
]

/** A roll-out of an ERP system to ten plants, in its second wave: every section has something to show. */
export const buildRollout = (overrides: Partial<BoardView> = {}): BoardView =>
  buildBoard({
    headline: {
      code: 'moved',
      params: { key: 'M6', title: 'Go-live, wave 2', date: '2026-12-14', days: 14 },
      cause: masterData,
      passRate: 0.92,
      criticalOpen: 2,
    },
    health: {
      ...buildBoard().health,
      computed: 'attention',
      declared: 'good',
      declaration: { health: 'good', reason: 'The data is promised for Friday.', by: 'Li Na', on: '2026-11-20' },
      reasons,
      sections: {
        ...buildBoard().health.sections,
        milestones: 'attention',
        issues: 'attention',
        actions: 'attention',
      },
    },
    sources: [
      buildSource('Jira', '2026-11-22T01:56:00Z', { issue: 3210 }),
      buildSource('Zephyr', '2026-11-22T00:40:00Z', { test: 2480 }),
      buildSource('MS Project', '2026-11-20T08:00:00Z', { milestone: 96, action: 31, change: 12 }),
      { ...buildSource('Survey tool', '2026-10-20T08:00:00Z', { response: 118 }), stale: true },
    ],
    milestones: buildPlan(rolloutMilestones()),
    satisfaction: { surveys },
    actions: { total: actions.length, open: 4, overdue: 1, items: actions },
    changes: { total: changes.length, undecided: 1, items: changes },
    ...overrides,
  })

/** A project to which nothing was sent yet. */
export const buildEmptyBoard = (overrides: Partial<BoardView> = {}): BoardView =>
  buildBoard({
    version: 0,
    headline: { code: 'nothingYet', params: {}, cause: null, passRate: null, criticalOpen: 0 },
    health: { ...buildBoard().health, computed: 'unknown' },
    sources: [],
    uat: { cycles: [], trend: [] },
    issues: {
      total: 0,
      open: 0,
      closed: 0,
      bySeverity: { critical: 0, major: 0, minor: 0, trivial: 0 },
      criticalFor: [],
      defectIndex: 0,
      burndown: [],
      ideal: null,
      forecast: null,
      pace: null,
      atGoLive: null,
      twoWeeksAgo: null,
    },
    ...overrides,
  })
