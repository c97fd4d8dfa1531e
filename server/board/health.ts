import type { Health, HealthReason, SectionName, Tolerances } from '../contract/board.ts'
import { limits } from '../contract/limits.ts'
import type { Activity, Moment } from '../delivery/folded.ts'
import { dateOf } from '../delivery/milestone/view.ts'
import { kinds } from '../delivery/registry.ts'
import { dayOf, daysBetween } from '../platform/civil-day.ts'
import type { Sections } from './sections.ts'

const gravity: Record<Health, number> = { good: 0, unknown: 1, attention: 2, critical: 3 }
const worst = (healths: Health[]): Health =>
  healths.reduce((a, b) => (gravity[b] > gravity[a] ? b : a), 'good' as Health)

/** Which kind feeds which section. */
const kindOf: Record<SectionName, string> = {
  milestones: 'milestone',
  uat: 'test',
  issues: 'issue',
  satisfaction: 'response',
  actions: 'action',
}
/** The most reasons one section gives; the rest is in its table. */
const reasonsPerSection = 12

export interface Assessment {
  computed: Health
  sections: Record<SectionName, Health>
  /** The gravest first. */
  reasons: HealthReason[]
}

/**
 * Judges each section by the tolerances; the project is as healthy as the worst of those that have data. A section
 * whose sources went silent is unknown, not good, until everything is completed.
 */
export function assess(sections: Sections, activity: Activity[], tolerances: Tolerances, moment: Moment): Assessment {
  const reasons = [
    ...milestoneReasons(sections, tolerances, moment),
    ...uatReasons(sections, tolerances),
    ...issueReasons(sections, tolerances),
    ...satisfactionReasons(sections, tolerances),
    ...actionReasons(sections, tolerances),
    ...(isFinished(sections) ? [] : silenceReasons(activity, moment)),
  ]
  const spoken = new Set(activity.map(({ kind }) => kind))
  const names = Object.keys(kindOf) as SectionName[]
  const judged = Object.fromEntries(
    names.map((name) => {
      const own = reasons.filter(({ section }) => section === name).map(({ health }) => health)
      return [name, spoken.has(kindOf[name]) ? worst(own) : 'unknown']
    }),
  ) as Record<SectionName, Health>
  const withData = names.filter((name) => spoken.has(kindOf[name]))
  return {
    computed: withData.length ? worst(withData.map((name) => judged[name])) : 'unknown',
    sections: judged,
    reasons: reasons.sort((a, b) => gravity[b.health] - gravity[a.health]),
  }
}

const isFinished = ({ milestones }: Sections) => milestones.total > 0 && milestones.completed === milestones.total

/** Past the second tolerance critical, past the first attention, else null. */
function judge(value: number, limit: { attention: number; critical: number }): 'attention' | 'critical' | null {
  return value > limit.critical ? 'critical' : value > limit.attention ? 'attention' : null
}
/** The same where less is worse. */
const judgeLow = (value: number, limit: { attention: number; critical: number }) =>
  judge(-value, { attention: -limit.attention, critical: -limit.critical })

function milestoneReasons({ milestones }: Sections, { slipDays }: Tolerances, { today }: Moment): HealthReason[] {
  const reasons = milestones.items.flatMap((item): (HealthReason & { days: number })[] => {
    const date = dateOf(item)
    if (item.completedOn || !date) return []
    const about = { key: item.internal && !item.title ? null : item.key, title: item.title, owner: item.owner, date }
    const past = daysBetween(date, today)
    const slip = item.slipDays ?? 0
    const late = judge(slip, slipDays)
    if (past > 0) {
      const health = judge(Math.max(past, slip), { ...slipDays, attention: 0 })!
      return [
        { code: 'milestone-overdue', section: 'milestones', health, params: { ...about, days: past }, days: past },
      ]
    }
    if (!late) return []
    return [
      { code: 'milestone-late', section: 'milestones', health: late, params: { ...about, days: slip }, days: slip },
    ]
  })
  return reasons
    .sort((a, b) => gravity[b.health] - gravity[a.health] || b.days - a.days)
    .slice(0, reasonsPerSection)
    .map(({ code, section, health, params }) => ({ code, section, health, params }))
}

/** The modules of the current cycle below the tolerance, the lowest first. */
function uatReasons({ uat }: Sections, { passRate }: Tolerances): HealthReason[] {
  const cycle = uat.cycles.find(({ current }) => current)
  if (!cycle) return []
  return cycle.modules
    .flatMap(({ module, passRateOfExecuted: rate }): HealthReason[] => {
      const health = rate === null ? null : judgeLow(rate, passRate)
      if (rate === null || !health) return []
      const params = { cycle: cycle.cycle, module, rate, limit: passRate[health] }
      return [{ code: 'pass-rate-low', section: 'uat', health, params }]
    })
    .sort((a, b) => Number(a.params.rate) - Number(b.params.rate))
    .slice(0, reasonsPerSection)
}

function issueReasons({ issues }: Sections, { criticalIssues }: Tolerances): HealthReason[] {
  const count = issues.bySeverity.critical
  const health = judge(count, criticalIssues)
  if (!health) return []
  return [{ code: 'critical-open', section: 'issues', health, params: { count, limit: criticalIssues[health] } }]
}

function satisfactionReasons({ satisfaction }: Sections, { csat: limit }: Tolerances): HealthReason[] {
  const survey = satisfaction.surveys.findLast(({ csat }) => csat !== null)
  if (!survey?.csat || survey.csat.n < limits.answersForBreakdown) return []
  const { score: rate, n } = survey.csat
  const health = judgeLow(rate, limit)
  if (!health) return []
  const params = { title: survey.title, rate, n, limit: limit[health] }
  return [{ code: 'csat-low', section: 'satisfaction', health, params }]
}

function actionReasons({ actions }: Sections, { actionOverdueDays }: Tolerances): HealthReason[] {
  return actions.items
    .flatMap((item): HealthReason[] => {
      const health = item.waitingOn === 'customer' ? judge(item.overdueDays, actionOverdueDays) : null
      if (!health) return []
      const key = item.internal && !item.title ? null : item.key
      const params = { key, title: item.title, owner: item.owner, date: item.dueOn, days: item.overdueDays }
      return [{ code: 'action-overdue', section: 'actions', health, params }]
    })
    .sort((a, b) => Number(b.params.days) - Number(a.params.days))
    .slice(0, reasonsPerSection)
}

/** A section is silent when the last of its sources to speak has been quiet for longer than its kind allows. */
function silenceReasons(activity: Activity[], { today, timeZone }: Moment): HealthReason[] {
  return (Object.keys(kindOf) as SectionName[]).flatMap((section): HealthReason[] => {
    const speaking = activity.filter(({ kind }) => kind === kindOf[section])
    if (speaking.length === 0) return []
    const last = speaking.reduce((a, b) => (b.lastInstant > a.lastInstant ? b : a))
    const date = dayOf(Math.floor(last.lastInstant / 1000), timeZone)
    const days = daysBetween(date, today)
    if (days <= kinds.get(last.kind)!.staleAfterDays) return []
    return [{ code: 'source-silent', section, health: 'unknown', params: { source: last.source, date, days } }]
  })
}
