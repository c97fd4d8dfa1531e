import { z } from 'zod'
import { burndownInFewDays, severities, type IssuesView } from '../../contract/board.ts'
import { label, text } from '../../contract/civil.ts'
import { most } from '../../contract/board/tolerances.ts'
import { limits } from '../../contract/limits.ts'
import type { Fact, Seen } from '../fact.ts'
import { goingLiveOf } from '../milestone/going-live.ts'
import { issueChanges } from './changes.ts'
import { issueReasons } from './reasons.ts'
import { issueThing } from './thing.ts'
import { openAtGoLive } from './open-at-go-live.ts'
import { burndownOn, issuesView } from './view.ts'
import { seriesName } from '../series-name.ts'
import type { UatView } from '../test/section.ts'

export const issueSchema = z.looseObject({
  title: text(limits.titleLength).nullish(),
  status: z.enum(['open', 'closed']).nullish(),
  severity: z.enum(severities).nullish(),
  module: label().nullish(),
  site: label().nullish(),
  milestone: label().nullish(),
})
export type IssueData = z.infer<typeof issueSchema>

/** Day numbers of the first sight and of the last closing, and how often it was opened again. */
export interface IssueMemory {
  openedOn: number
  closedOn: number | null
  reopened: number
}

const isOpen = (data: Record<string, unknown>) => (data as IssueData).status !== 'closed'
const series = {
  opened: seriesName('issue', 'opened'),
  closed: seriesName('issue', 'closed'),
  reopened: seriesName('issue', 'reopened'),
}
const openBySeverity = new Map(
  [...severities, null].map((severity) => [severity, seriesName('issue', 'open', severity)]),
)
const openSeries = (data: Record<string, unknown>) => openBySeverity.get((data as IssueData).severity ?? null)!

/** The open critical issues that name a milestone, by it: ['issue', 'critical', milestone, internal]. */
function criticalSeries({ data, internal }: Seen): string | null {
  const { severity, milestone } = data as IssueData
  return severity === 'critical' && milestone != null && isOpen(data)
    ? seriesName('issue', 'critical', milestone, internal)
    : null
}

export const issue: Fact<IssueData, IssueMemory, 'issues'> = {
  name: 'issue',
  schema: issueSchema,
  staleAfterDays: 14,
  step(before, after, day, add) {
    const wasOpen = before ? isOpen(before.data) : false
    const nowOpen = isOpen(after.data)
    if (before && wasOpen) add(openSeries(before.data), day, -1)
    if (nowOpen) add(openSeries(after.data), day, 1)

    const critical = before && criticalSeries(before)
    const stillCritical = criticalSeries(after)
    if (critical !== stillCritical) {
      if (critical) add(critical, day, -1)
      if (stillCritical) add(stillCritical, day, 1)
    }

    const memory = before ? { ...before.memory } : { openedOn: day, closedOn: null, reopened: 0 }
    if (!before) add(series.opened, day, 1)
    if (!nowOpen && (wasOpen || !before)) {
      add(series.closed, day, 1)
      memory.closedOn = day
    }
    if (nowOpen && before && !wasOpen) {
      add(series.reopened, day, 1)
      memory.reopened++
      memory.closedOn = null
    }
    return memory
  },
  isListed: false,
  shown: {
    data: {
      title: 'text',
      status: 'figure',
      severity: 'figure',
      module: 'text',
      site: 'text',
      milestone: { of: 'milestone' },
    },
    memory: { openedOn: 'figure', closedOn: 'figure', reopened: 'figure' },
    series: [
      { start: ['issue', 'opened'], segments: [] },
      { start: ['issue', 'closed'], segments: [] },
      { start: ['issue', 'reopened'], segments: [] },
      { start: ['issue', 'open'], segments: ['figure'] },
      { start: ['issue', 'critical'], segments: [{ of: 'milestone' }, 'internal'] },
    ],
  },
  thing: issueThing,
  section: {
    name: 'issues',
    empty: {
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
    view: issuesView,
    // Which milestones they name is for the reasons, which are found already.
    forPages: (issues) => ({ ...issues, criticalFor: [], burndown: burndownInFewDays(issues.burndown) }),
    join: ({ issues, uat, milestones }, project, judged) => ({
      ...issues,
      ideal: idealLine(issues.burndown, uat.trend, project.goLiveOn),
      atGoLive: openAtGoLive(issues, goingLiveOf(project, milestones.items).date, judged),
    }),
    // Before shape 2 nobody said how many are left then.
    upcast: (kept, shape) =>
      shape < 2 ? { ...(kept as IssuesView), pace: null, atGoLive: null } : (kept as IssuesView),
    slide: 'issues',
    tolerances: { criticalIssues: most({ attention: 0, critical: 4 }) },
    explains: { 'critical-open': 4 },
    reasons: issueReasons,
    changes: issueChanges,
  },
}

/**
 * From the scope on the day UAT began (the baseline: from then on issues are meant to be closed) to none at the
 * planned go-live. null until both days are known.
 */
function idealLine(
  burndown: IssuesView['burndown'],
  trend: UatView['trend'],
  goLiveOn: string | null,
): IssuesView['ideal'] {
  const baselineOn = trend.find(({ executed }) => executed > 0)?.day
  if (!baselineOn || !goLiveOn || baselineOn >= goLiveOn) return null
  const scope = burndownOn(burndown, baselineOn)?.scope
  return scope ? { baselineOn, scope, endsOn: goLiveOn } : null
}
