import { z } from 'zod'
import { severities } from '../../contract/board.ts'
import { label, text } from '../../contract/civil.ts'
import { limits } from '../../contract/limits.ts'
import type { Kind, Seen } from '../kind.ts'
import { seriesName } from '../series-name.ts'

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

export const issue: Kind<IssueMemory> = {
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
}
