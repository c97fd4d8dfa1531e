import type { Headline, HealthReason, ProjectView, Sections } from '../contract/board.ts'
import type { Moment } from '../facts/folded.ts'
import { goingLiveOf } from '../facts/milestone/going-live.ts'
import { sections } from '../facts/registry.ts'
import { daysBetween } from '../platform/civil-day.ts'
import type { Assessment } from './health.ts'

/** How much each reason explains, as their sections say. */
const explains: { readonly [Code in HealthReason['code']]?: number } = sections.reduce(
  (all, section) => ({ ...all, ...section.explains }),
  {},
)

/** The one sentence that answers "are we on track?", as a code and its parameters; see `Headline`. */
export function headlineOf(
  project: Omit<ProjectView, 'phase'>,
  shown: Sections,
  { computed, reasons }: Assessment,
  version: number,
  { today }: Moment,
): Headline {
  const { milestone: goLive, live, date } = goingLiveOf(project, shown.milestones.items)
  const cause = causeOf(reasons, goLive?.key)
  const figures = {
    cause,
    passRate: shown.uat.cycles.find(({ current }) => current)?.passRateOfExecuted ?? null,
    criticalOpen: shown.issues.bySeverity.critical,
  }
  if (version === 0) return { code: 'nothingYet', params: {}, ...figures }

  if (live) return { code: 'live', params: { key: live.key, title: live.title, date: live.completedOn }, ...figures }
  if (!date) {
    const { completed, total } = shown.milestones
    return { code: 'noGoLive', params: { completed, total }, ...figures }
  }
  const about = { key: goLive?.key ?? null, title: goLive?.title ?? null, date }
  const past = daysBetween(date, today)
  if (past > 0) return { code: 'overdue', params: { ...about, days: past }, ...figures }
  const slip = goLive?.slipDays ?? 0
  if (slip > 0) return { code: 'moved', params: { ...about, days: slip }, ...figures }
  // Nobody reported the date, or whoever did went silent: then it is only what was once agreed.
  if (computed === 'unknown' || !goLive) return { code: 'unsure', params: about, ...figures }
  const atRisk = computed === 'attention' || computed === 'critical'
  return { code: atRisk ? 'atRisk' : 'onTrack', params: about, ...figures }
}

/** The gravest reason besides the go-live itself that has words: what is internal is nobody's cause but the team's. */
function causeOf(reasons: HealthReason[], exceptKey: string | undefined): HealthReason | null {
  const candidates = reasons.filter(
    ({ code, internal, params }) =>
      code in explains &&
      (!internal || !('title' in params) || params.title !== null) &&
      (exceptKey === undefined || !('key' in params) || params.key !== exceptKey),
  )
  const gravest = candidates.filter(({ health }) => health === candidates[0]?.health)
  return gravest.sort((a, b) => explains[b.code]! - explains[a.code]!)[0] ?? null
}
