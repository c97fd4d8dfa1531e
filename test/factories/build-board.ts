import type { BoardView, SourceView } from '../../server/contract/board.ts'
import { buildIssues } from './build-issues.ts'
import { buildUat } from './build-uat.ts'

/** A source that sent so many updates of each kind, the newest of all kinds at one moment. */
export const buildSource = (name: string, lastUpdateAt: string, updates: Record<string, number>): SourceView => ({
  name,
  kinds: Object.keys(updates),
  lastUpdateAt,
  activity: Object.entries(updates).map(([kind, count]) => ({ kind, updates: count, lastUpdateAt })),
  stale: false,
})

/** A board of 22 November 2026 with issues and UAT in progress and nothing else. */
export const buildBoard = (overrides: Partial<BoardView> = {}): BoardView => ({
  project: {
    key: 'erp',
    name: 'ERP roll-out',
    customer: 'Hengda Manufacturing',
    brandColor: null,
    timeZone: 'Asia/Shanghai',
    phase: 'build-uat',
    startsOn: '2026-03-02',
    goLiveOn: '2026-12-14',
  },
  version: 812,
  builtAt: '2026-11-22T02:00:00Z',
  today: '2026-11-22',
  dayEndsAt: '2026-11-22T16:00:00.000Z',
  basis: 'live',
  headline: { code: 'nothingYet', params: {}, cause: null, passRate: null, criticalOpen: 2 },
  health: {
    computed: 'good',
    declared: null,
    declaration: null,
    reasons: [],
    sections: { milestones: 'good', uat: 'good', issues: 'good', satisfaction: 'good', actions: 'good' },
    tolerances: {
      slipDays: { attention: 3, critical: 20 },
      actionOverdueDays: { attention: 0, critical: 14 },
      passRate: { attention: 0.95, critical: 0.75 },
      criticalIssues: { attention: 0, critical: 4 },
      csat: { attention: 0.8, critical: 0.6 },
    },
    tolerancesSet: null,
  },
  sources: [buildSource('Jira', '2026-11-22T01:56:00Z', { issue: 3210, test: 2480 })],
  milestones: { total: 0, completed: 0, late: 0, items: [], phases: [] },
  uat: buildUat(),
  issues: buildIssues(),
  satisfaction: { surveys: [] },
  actions: { total: 0, open: 0, overdue: 0, items: [] },
  changes: { total: 0, undecided: 0, items: [] },
  commitments: { total: 0, open: 0, kept: 0, overdue: 0, items: [] },
  ...overrides,
})
