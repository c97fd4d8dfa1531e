import type { BoardView, Health, ProjectView, SourceView } from '../contract/board.ts'
import { naturalOrder } from '../contract/natural-order.ts'
import { actionsView } from '../delivery/action/view.ts'
import { changesView } from '../delivery/change/view.ts'
import { commitmentsView } from '../delivery/commitment/view.ts'
import type { DeclarationData } from '../delivery/declaration/kind.ts'
import { groupBy, thingsOf, type Activity, type Folded, type Moment } from '../delivery/folded.ts'
import { issuesView } from '../delivery/issue/view.ts'
import { milestonesView } from '../delivery/milestone/view.ts'
import { kinds } from '../delivery/registry.ts'
import { satisfactionView } from '../delivery/response/view.ts'
import { uatView } from '../delivery/test/view.ts'
import { dayEndsAt, dayOf, daysBetween } from '../platform/civil-day.ts'
import { instantText } from '../platform/instant.ts'
import { currentPhase } from './current-phase.ts'
import { forecastZeroOpen } from './forecast-zero-open.ts'
import { headlineOf } from './headline.ts'
import { assess } from './health.ts'
import { idealLine } from './ideal-line.ts'
import { linkChanges } from './link-changes.ts'
import { redact } from './redact.ts'
import type { Sections } from './sections.ts'
import { tolerancesOn } from './tolerances.ts'

/** Who will read it: `team` sees what is internal; for `customer` it counts, but none of its text is there. */
export type Audience = 'team' | 'customer'

export interface BoardInput {
  /** With its tolerances as they are stored: see `tolerancesOn`. */
  project: Omit<ProjectView, 'phase'> & { tolerances: string | null }
  folded: Folded
  version: number
  /** See `BoardView`; the version where left out. */
  revision?: number
  /** The civil day the board speaks of. */
  today: string
  basis: BoardView['basis']
  builtAt: string
}

/** A board from what was folded: sections first, then health, then the headline that sums them up. */
export function assembleBoard(
  { project: { tolerances, ...project }, folded, version, revision = version, today, basis, builtAt }: BoardInput,
  audience: Audience,
): BoardView {
  const moment = { today, timeZone: project.timeZone }
  const full = sectionsOf(project, folded, moment, audience)
  const sections = audience === 'team' ? full : redact(full)
  const published = tolerancesOn(tolerances, moment)
  const assessment = assess(project, sections, folded.activity, published.tolerances, moment)
  const declaration = declarationOf(folded, moment, audience)
  return {
    project: { ...project, phase: currentPhase(sections.milestones.phases, moment) },
    version,
    ...(revision === version ? {} : { revision }),
    builtAt,
    today,
    dayEndsAt: dayEndsAt(today, project.timeZone),
    basis,
    headline: headlineOf(project, sections, assessment, version, moment),
    health: {
      computed: assessment.computed,
      declared: declaration?.health ?? null,
      declaration,
      reasons: assessment.reasons,
      sections: assessment.sections,
      ...published,
    },
    sources: sourcesOf(folded.activity, moment),
    ...sections,
  }
}

function sectionsOf(
  { goLiveOn }: Pick<ProjectView, 'goLiveOn'>,
  folded: Folded,
  moment: Moment,
  audience: Audience,
): Sections {
  const uat = uatView(folded, audience === 'team')
  const issues = issuesView(folded, moment, audience === 'team')
  return linkChanges({
    milestones: milestonesView(folded, moment),
    uat,
    issues: {
      ...issues,
      ideal: idealLine(issues.burndown, uat.trend, goLiveOn),
      forecast: forecastZeroOpen(issues.burndown, moment.today),
    },
    satisfaction: satisfactionView(folded, audience === 'team'),
    actions: actionsView(folded, moment),
    changes: changesView(folded),
    commitments: commitmentsView(folded, moment),
  })
}

/** What the team itself says; its reason is text, so an internal one stays with the team. */
function declarationOf(folded: Folded, { timeZone }: Moment, audience: Audience): BoardView['health']['declaration'] {
  const declared = thingsOf<DeclarationData>(folded, 'declaration').filter(({ state }) => state.data.health)
  if (declared.length === 0) return null
  const { state, newestInstant } = declared.reduce((a, b) => (b.newestInstant > a.newestInstant ? b : a))
  const hidden = audience === 'customer' && state.internal
  return {
    health: state.data.health as Health,
    reason: hidden ? null : (state.data.reason ?? null),
    by: hidden ? null : (state.data.declaredBy ?? null),
    on: dayOf(Math.floor(newestInstant / 1000), timeZone),
  }
}

function sourcesOf(activity: Activity[], { today, timeZone }: Moment): SourceView[] {
  const bySource = [...groupBy(activity, ({ source }) => source)].sort(([a], [b]) => naturalOrder()(a, b))
  return bySource.map(([name, own]) => {
    const last = Math.max(...own.map(({ lastInstant }) => lastInstant))
    const silentDays = daysBetween(dayOf(Math.floor(last / 1000), timeZone), today)
    const waiting = own.reduce((sum, one) => sum + one.waiting, 0)
    const allowed = Math.min(...own.map(({ kind }) => kinds.get(kind)!.staleAfterDays))
    return {
      name,
      kinds: own.map(({ kind }) => kind).sort(),
      lastUpdateAt: instantText(last),
      activity: own.map(({ kind, updates, lastInstant }) => ({
        kind,
        updates,
        lastUpdateAt: instantText(lastInstant),
      })),
      ...(waiting ? { waiting } : {}),
      stale: silentDays > allowed,
    }
  })
}
