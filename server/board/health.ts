import type { Health, HealthReason, MilestoneView, ProjectView, SectionName, Tolerances } from '../contract/board.ts'
import { currentScore } from '../contract/board/current-survey.ts'
import { limits } from '../contract/limits.ts'
import type { Activity, Moment } from '../delivery/folded.ts'
import { dateOf } from '../delivery/milestone/view.ts'
import { kinds } from '../delivery/registry.ts'
import { dayOf, daysBetween } from '../platform/civil-day.ts'
import { goingLiveOf } from './going-live.ts'
import { decidingMilestones, nextOf } from './next-milestone.ts'
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
 * whose sources went silent is unknown, not good, until everything is completed. What the project agreed with the
 * customer counts as data of the plan, once there is any data at all.
 */
export function assess(
  project: Pick<ProjectView, 'goLiveOn'>,
  sections: Sections,
  activity: Activity[],
  tolerances: Tolerances,
  moment: Moment,
): Assessment {
  const reasons = [
    ...(activity.length > 0 ? goLiveReasons(project, sections, tolerances, moment) : []),
    ...milestoneReasons(sections, tolerances, moment),
    ...uatReasons(sections, tolerances),
    ...issueReasons(sections, tolerances),
    ...satisfactionReasons(sections, tolerances),
    ...actionReasons(sections, tolerances),
    ...(isFinished(sections) ? [] : silenceReasons(activity, moment)),
  ]
  const spoken = new Set(activity.map(({ kind }) => kind))
  const names = Object.keys(kindOf) as SectionName[]
  const withData = names.filter((name) => spoken.has(kindOf[name]) || reasons.some(({ section }) => section === name))
  const judged = Object.fromEntries(
    names.map((name) => {
      const own = reasons.filter(({ section }) => section === name).map(({ health }) => health)
      return [name, withData.includes(name) ? worst(own) : 'unknown']
    }),
  ) as Record<SectionName, Health>
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

/** False for what is internal and the reader is not in the delivery team: it has no words left. */
const isNamed = ({ internal, title }: Pick<MilestoneView, 'internal' | 'title'>) => !internal || title !== null

/** How a reason calls a thing; both null where it has no words. */
const nameOf = (item: Pick<MilestoneView, 'key' | 'internal' | 'title'>) =>
  isNamed(item) ? { key: item.key, title: item.title ?? item.key } : { key: null, title: null }

/** Who answers and by when, where the data says so of the milestone that needs it. */
const neededFor = (milestone: MilestoneView | undefined) => ({
  milestone: milestone ? nameOf(milestone).title : null,
  owner: milestone?.owner ?? null,
  date: milestone ? dateOf(milestone) : null,
})

/** Past its day anything needs attention; for how grave it is the days past it count, or those that it slipped. */
const judgeOverdue = (days: number, { slipDays }: Tolerances) => judge(days, { ...slipDays, attention: 0 })

/** The agreed go-live, where no milestone says another date: nobody is named who answers for it. */
function goLiveReasons(
  project: Pick<ProjectView, 'goLiveOn'>,
  { milestones }: Sections,
  tolerances: Tolerances,
  { today }: Moment,
): HealthReason[] {
  const { milestone, date } = goingLiveOf(project, milestones.items)
  if (milestone || !date) return []
  const days = daysBetween(date, today)
  const health = judgeOverdue(days, tolerances)
  if (!health) return []
  const params = { owner: null, date, days }
  return [{ code: 'go-live-overdue', section: 'milestones', health, internal: false, params }]
}

function milestoneReasons({ milestones }: Sections, tolerances: Tolerances, { today }: Moment): HealthReason[] {
  const reasons = milestones.items.flatMap((item): HealthReason[] => {
    const date = dateOf(item)
    if (item.completedOn || !date) return []
    const { internal } = item
    const about = { ...nameOf(item), owner: item.owner, date }
    const past = daysBetween(date, today)
    const slip = item.slipDays ?? 0
    const late = judge(slip, tolerances.slipDays)
    if (past > 0) {
      const health = judgeOverdue(Math.max(past, slip), tolerances)!
      return [{ code: 'milestone-overdue', section: 'milestones', health, internal, params: { ...about, days: past } }]
    }
    if (!late) return []
    return [{ code: 'milestone-late', section: 'milestones', health: late, internal, params: { ...about, days: slip } }]
  })
  return reasons
    .sort((a, b) => gravity[b.health] - gravity[a.health] || Number(b.params.days) - Number(a.params.days))
    .slice(0, reasonsPerSection)
}

/** The modules of the current cycle below the tolerance, the lowest first; UAT's next milestone needs them. */
function uatReasons({ uat, milestones }: Sections, { passRate }: Tolerances): HealthReason[] {
  const cycle = uat.cycles.find(({ current }) => current)
  if (!cycle) return []
  const known = milestones.items.filter(isNamed)
  const next = ['build-uat', 'go-live'].map((phase) => nextOf(decidingMilestones(known, phase))).find(Boolean)
  return cycle.modules
    .flatMap(({ module, passRateOfExecuted: rate }): HealthReason[] => {
      const health = rate === null ? null : judgeLow(rate, passRate)
      if (rate === null || !health) return []
      const params = { cycle: cycle.cycle, module, rate, limit: passRate[health], ...neededFor(next) }
      return [{ code: 'pass-rate-low', section: 'uat', health, internal: false, params }]
    })
    .sort((a, b) => Number(a.params.rate) - Number(b.params.rate))
    .slice(0, reasonsPerSection)
}

/** Open critical issues; the next milestone that one of them names needs them closed, else the next gate. */
function issueReasons({ issues, milestones }: Sections, { criticalIssues }: Tolerances): HealthReason[] {
  const count = issues.bySeverity.critical
  const health = judge(count, criticalIssues)
  if (!health) return []
  const known = milestones.items.filter(isNamed)
  const next =
    nextOf(known.filter(({ key }) => issues.criticalFor.includes(key))) ??
    nextOf(known.filter(({ gate }) => gate)) ??
    nextOf(decidingMilestones(known, 'go-live'))
  const params = { count, limit: criticalIssues[health], ...neededFor(next) }
  return [{ code: 'critical-open', section: 'issues', health, internal: false, params }]
}

/**
 * The current score, by the end of its interval that is nearer to the limit: what the answers leave open judges nobody.
 * No update names who answers for it, so nobody is named.
 */
function satisfactionReasons({ satisfaction }: Sections, { csat: limit }: Tolerances): HealthReason[] {
  const current = currentScore(satisfaction.surveys)
  if (current?.measure !== 'csat' || current.score.n < limits.answersForBreakdown) return []
  const { title, lastAnsweredOn: date } = current.survey
  const { score: rate, low, high, n } = current.score
  const judged = judgeLow(high, limit)
  const health = judged === 'critical' && n < limits.answersForCritical ? 'attention' : judged
  if (!health) return []
  const params = { title, rate, low, high, n, limit: limit[health], owner: null, date }
  return [{ code: 'csat-low', section: 'satisfaction', health, internal: false, params }]
}

/** What the customer is asked for. What they cannot read nobody asked of them: that is open on our side, unjudged. */
function actionReasons({ actions }: Sections, { actionOverdueDays }: Tolerances): HealthReason[] {
  return actions.items
    .flatMap((item): HealthReason[] => {
      const health = item.asked ? judge(item.overdueDays, actionOverdueDays) : null
      if (!health) return []
      const params = { ...nameOf(item), owner: item.owner, date: item.dueOn, days: item.overdueDays }
      return [{ code: 'action-overdue', section: 'actions', health, internal: item.internal, params }]
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
    const params = { source: last.source, owner: null, date, days }
    return [{ code: 'source-silent', section, health: 'unknown', internal: false, params }]
  })
}
