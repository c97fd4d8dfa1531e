import type { BurndownDay, IssuesView } from '../../server/contract/board.ts'
import type { IssueRow } from '../../server/facts/issue/section.ts'

/** A burndown from the number open on each day from `from`; what changed from day to day was opened or closed. */
export function buildBurndown(from: string, open: readonly number[]): BurndownDay[] {
  let scope = 0
  return open.map((count, index) => {
    const change = count - (open[index - 1] ?? 0)
    const opened = Math.max(0, change)
    scope += opened
    const day = new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10)
    return { day, opened, reopened: 0, closed: Math.max(0, -change), open: count, scope }
  })
}

/** 40 days up to 20 November 2026 that rise to 65 open and fall to 37. */
export const buildIssues = (overrides: Partial<IssuesView> = {}): IssuesView => {
  const rise = Array.from({ length: 26 }, (_, index) => Math.round((65 * (index + 1)) / 26))
  const fall = Array.from({ length: 14 }, (_, index) => 63 - index * 2)
  return {
    total: 65,
    open: 37,
    closed: 28,
    bySeverity: { critical: 2, major: 9, minor: 18, trivial: 6 },
    criticalFor: [],
    defectIndex: 65.6,
    burndown: buildBurndown('2026-10-12', [...rise, ...fall]),
    ideal: { baselineOn: '2026-10-26', scope: 38, endsOn: '2026-12-11' },
    forecast: { p50: '2026-12-09', p85: '2026-12-19', p95: '2026-12-30' },
    pace: null,
    atGoLive: null,
    twoWeeksAgo: null,
    ...overrides,
  }
}

/** An open minor issue of Finance. */
export const buildIssueRow = (overrides: Partial<IssueRow> = {}): IssueRow => ({
  key: 'ERP-1',
  title: 'Ledger totals differ',
  status: 'open',
  severity: 'minor',
  module: 'Finance',
  site: null,
  milestone: null,
  openedOn: '2026-10-12',
  closedOn: null,
  reopened: 0,
  updatedOn: '2026-11-20',
  url: null,
  internal: false,
  ...overrides,
})
