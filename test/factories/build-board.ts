import { usualTolerances } from '../../server/board/tolerances.ts'
import type { BoardView, Sections, SourceView } from '../../server/contract/board.ts'
import { judgedSections, sections } from '../../server/facts/registry.ts'
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

/** What a board shows of each kind of fact while nobody told of it. */
const untold = Object.fromEntries(sections.map(({ name, empty }) => [name, empty])) as unknown as Sections
const allGood = Object.fromEntries(judgedSections.map(({ name }) => [name, 'good']))

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
    sections: allGood as BoardView['health']['sections'],
    tolerances: usualTolerances,
    tolerancesSet: null,
  },
  sources: [buildSource('Jira', '2026-11-22T01:56:00Z', { issue: 3210, test: 2480 })],
  ...untold,
  uat: buildUat(),
  issues: buildIssues(),
  ...overrides,
})
