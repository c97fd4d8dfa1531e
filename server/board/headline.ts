import type { Headline, HealthReason, MilestoneView, ProjectView } from '../contract/board.ts'
import type { Moment } from '../delivery/folded.ts'
import { dateOf } from '../delivery/milestone/view.ts'
import { daysBetween } from '../platform/civil-day.ts'
import type { Assessment } from './health.ts'
import type { Sections } from './sections.ts'

/** Where two reasons are equally grave, the one that explains most comes first. */
const explains = ['action-overdue', 'milestone-overdue', 'critical-open', 'pass-rate-low', 'milestone-late', 'csat-low']

/** The one sentence that answers "are we on track?", as a code and its parameters; see `Headline`. */
export function headlineOf(
  project: Omit<ProjectView, 'phase'>,
  sections: Sections,
  { computed, reasons }: Assessment,
  version: number,
  { today }: Moment,
): Headline {
  const goLive = nextGoLive(sections.milestones.items)
  const cause = causeOf(reasons, goLive?.key)
  const figures = {
    cause,
    passRate: sections.uat.cycles.find(({ current }) => current)?.passRateOfExecuted ?? null,
    criticalOpen: sections.issues.bySeverity.critical,
  }
  if (version === 0) return { code: 'nothingYet', params: {}, ...figures }

  const date = goLive ? dateOf(goLive) : isLive(sections.milestones.items) ? null : project.goLiveOn
  if (!date) {
    const lastLive = goLiveMilestones(sections.milestones.items).at(-1)
    if (lastLive?.completedOn)
      return { code: 'live', params: { title: lastLive.title, date: lastLive.completedOn }, ...figures }
    const { completed, total } = sections.milestones
    return { code: 'noGoLive', params: { completed, total }, ...figures }
  }
  const about = { title: goLive?.title ?? null, date }
  const past = daysBetween(date, today)
  if (past > 0) return { code: 'overdue', params: { ...about, days: past }, ...figures }
  const slip = goLive?.slipDays ?? 0
  if (slip > 0) return { code: 'moved', params: { ...about, days: slip }, ...figures }
  // Nobody reported the date, or whoever did went silent: then it is only what was once agreed.
  if (computed === 'unknown' || !goLive) return { code: 'unsure', params: about, ...figures }
  const atRisk = computed === 'attention' || computed === 'critical'
  return { code: atRisk ? 'atRisk' : 'onTrack', params: about, ...figures }
}

/** Gates of the go-live phase where there are gates, else all its milestones, by date. */
function goLiveMilestones(items: MilestoneView[]): MilestoneView[] {
  const own = items.filter(({ phase }) => phase === 'go-live')
  const gates = own.filter(({ gate }) => gate)
  return gates.length ? gates : own
}

const nextGoLive = (items: MilestoneView[]) =>
  goLiveMilestones(items).find((item) => !item.completedOn && dateOf(item) !== null)

const isLive = (items: MilestoneView[]) => {
  const own = goLiveMilestones(items)
  return own.length > 0 && own.every(({ completedOn }) => completedOn)
}

function causeOf(reasons: HealthReason[], exceptKey: string | undefined): HealthReason | null {
  const candidates = reasons.filter(
    ({ code, params }) => code !== 'source-silent' && (exceptKey === undefined || params.key !== exceptKey),
  )
  const gravest = candidates.filter(({ health }) => health === candidates[0]?.health)
  return gravest.sort((a, b) => explains.indexOf(a.code) - explains.indexOf(b.code))[0] ?? null
}
