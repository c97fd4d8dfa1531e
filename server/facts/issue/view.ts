import { severities, type BurndownDay, type IssuesView, type Severity } from '../../contract/board.ts'
import { daysOfPace, leastHistory } from '../../contract/board/forecast.ts'
import { dayNumber, dayText } from '../../platform/civil-day.ts'
import { seriesOf, sumOf, type Folded, type Moment } from '../folded.ts'
import { forecastZeroOpen } from './forecast-zero-open.ts'

/** The weights of the defect index. */
const weights: Record<Severity, number> = { critical: 10, major: 3, minor: 1, trivial: 0.1 }

/** Counts, burndown and forecast; the ideal line needs UAT as well, and what is left at the go-live the plan: both are joined. */
export function issuesView(folded: Folded, { today }: Moment): IssuesView {
  const open = seriesOf(folded, 'issue', 'open')
  const bySeverity = Object.fromEntries(
    severities.map((severity) => [
      severity,
      sumOf(seriesOf(folded, 'issue', 'open', severity).flatMap((one) => one.days)),
    ]),
  ) as Record<Severity, number>
  const burndown = burndownOf(folded)
  const openNow = sumOf(open.flatMap(({ days }) => days))
  const total = burndown.at(-1)?.scope ?? 0
  return {
    total,
    open: openNow,
    closed: total - openNow,
    bySeverity,
    criticalFor: criticalFor(folded),
    // Summed in tenths: 0.1 has no exact binary form.
    defectIndex:
      severities.reduce((sum, severity) => sum + Math.round(weights[severity] * 10) * bySeverity[severity], 0) / 10,
    burndown,
    ideal: null,
    forecast: forecastZeroOpen(burndown, today),
    pace: paceOf(folded, burndown, dayNumber(today)),
    atGoLive: null,
    twoWeeksAgo: twoWeeksAgo(folded, burndown, dayNumber(today) - 14),
  }
}

/** How many more are open a day: what changed since the window began, by its days. */
function paceOf(folded: Folded, burndown: BurndownDay[], today: number): IssuesView['pace'] {
  const known = burndown[0] ? today - dayNumber(burndown[0].day) : 0
  if (known < leastHistory) return null
  const days = Math.min(known, daysOfPace)
  const sinceThen = (segments: string[]) =>
    sumOf(
      seriesOf(folded, 'issue', 'open', ...segments).flatMap((one) => one.days.filter(({ day }) => day > today - days)),
    )
  return { open: sinceThen([]) / days, critical: sinceThen(['critical']) / days }
}

/** The milestones that open critical issues name, as far as they are for the reader. */
function criticalFor(folded: Folded): string[] {
  const named = seriesOf(folded, 'issue', 'critical').filter(({ days }) => sumOf(days) > 0)
  return [...new Set(named.flatMap(({ segments: [, , milestone] }) => (milestone as string | null) ?? []))].sort()
}

/** Every day from the first to the last on which an issue was opened, closed or opened again. */
function burndownOf(folded: Folded): BurndownDay[] {
  const changes = new Map<number, { opened: number; reopened: number; closed: number }>()
  for (const name of ['opened', 'reopened', 'closed'] as const)
    for (const { day, value } of seriesOf(folded, 'issue', name).flatMap(({ days }) => days)) {
      let change = changes.get(day)
      if (!change) changes.set(day, (change = { opened: 0, reopened: 0, closed: 0 }))
      change[name] += value
    }
  const days = [...changes.keys()].sort((a, b) => a - b)
  const burndown: BurndownDay[] = []
  let open = 0
  let scope = 0
  for (let day = days[0] ?? 0; day <= (days.at(-1) ?? -1); day++) {
    const { opened, reopened, closed } = changes.get(day) ?? { opened: 0, reopened: 0, closed: 0 }
    open += opened + reopened - closed
    scope += opened
    burndown.push({ day: dayText(day), opened, reopened, closed, open, scope })
  }
  return burndown
}

/** The burndown's entry that holds on a day: its last one not after it. */
export const burndownOn = (burndown: BurndownDay[], day: string): BurndownDay | undefined =>
  burndown.findLast((entry) => entry.day <= day)

function twoWeeksAgo(folded: Folded, burndown: BurndownDay[], day: number): IssuesView['twoWeeksAgo'] {
  const on = dayText(day)
  const then = burndownOn(burndown, on)
  if (!then) return null
  const critical = seriesOf(folded, 'issue', 'open', 'critical').flatMap(({ days }) => days)
  return { on, open: then.open, critical: sumOf(critical.filter((entry) => entry.day <= day)) }
}
