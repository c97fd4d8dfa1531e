import type { Health, HealthReason, JudgedSection, Sections } from '../contract/board.ts'
import type { Judged } from '../facts/fact.ts'
import type { Activity, Moment } from '../facts/folded.ts'
import { gravity } from '../facts/judging.ts'
import { facts, judgedSections } from '../facts/registry.ts'
import { dayOf, daysBetween } from '../platform/civil-day.ts'

const worst = (healths: Health[]): Health =>
  healths.reduce((a, b) => (gravity[b] > gravity[a] ? b : a), 'good' as Health)

export interface Assessment {
  computed: Health
  sections: Record<JudgedSection, Health>
  /** The gravest first. */
  reasons: HealthReason[]
}

/**
 * Judges each section by the tolerances; the project is as healthy as the worst of those that have data. A section
 * whose sources went silent is unknown, not good, until everything is completed.
 */
export function assess(
  sections: Sections,
  activity: Activity[],
  { timeZone, ...judged }: Omit<Judged, 'isSpokenOf'> & Moment,
): Assessment {
  const isSpokenOf = activity.length > 0
  const reasons = [
    ...judgedSections.flatMap((section) => section.reasons(sections, { ...judged, isSpokenOf })),
    ...(isFinished(sections) ? [] : silenceReasons(activity, { today: judged.today, timeZone })),
  ]
  const spoken = new Set(activity.map(({ kind }) => kind))
  const healths = judgedSections.map(({ name, kind }) => {
    const own = reasons.filter(({ section }) => section === name)
    const hasData = spoken.has(kind) || own.length > 0
    return { name, hasData, health: hasData ? worst(own.map(({ health }) => health)) : ('unknown' as const) }
  })
  const withData = healths.filter(({ hasData }) => hasData)
  return {
    computed: withData.length ? worst(withData.map(({ health }) => health)) : 'unknown',
    sections: Object.fromEntries(healths.map(({ name, health }) => [name, health])) as Record<JudgedSection, Health>,
    reasons: reasons.sort((a, b) => gravity[b.health] - gravity[a.health]),
  }
}

const isFinished = ({ milestones }: Sections) => milestones.total > 0 && milestones.completed === milestones.total

/** A section is silent when the last of its sources to speak has been quiet for longer than its kind allows. */
function silenceReasons(activity: Activity[], { today, timeZone }: Moment): HealthReason[] {
  return judgedSections.flatMap(({ name: section, kind }): HealthReason[] => {
    const speaking = activity.filter((one) => one.kind === kind)
    if (speaking.length === 0) return []
    const last = speaking.reduce((a, b) => (b.lastInstant > a.lastInstant ? b : a))
    const date = dayOf(Math.floor(last.lastInstant / 1000), timeZone)
    const days = daysBetween(date, today)
    if (days <= facts.get(kind)!.staleAfterDays) return []
    const params = { source: last.source, owner: null, date, days }
    return [{ code: 'source-silent', section, health: 'unknown', internal: false, params }]
  })
}
