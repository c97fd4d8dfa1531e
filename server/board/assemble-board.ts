import type { BoardView, Health, ProjectView, Sections, SourceView } from '../contract/board.ts'
import { naturalOrder } from '../contract/natural-order.ts'
import type { DeclarationData } from '../facts/declaration/fact.ts'
import type { Judged } from '../facts/fact.ts'
import { groupBy, thingsOf, type Activity, type Folded, type Moment } from '../facts/folded.ts'
import { forCustomer } from '../facts/for-customer.ts'
import { facts, sections } from '../facts/registry.ts'
import { dayEndsAt, dayOf, daysBetween } from '../platform/civil-day.ts'
import { instantText } from '../platform/instant.ts'
import type { Granted } from '../projects/granted.ts'
import { boardShape } from './board-codec.ts'
import { currentPhase } from './current-phase.ts'
import { headlineOf } from './headline.ts'
import { assess } from './health.ts'
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

/** What a board is made of besides what was folded; the same for everyone who may read it. */
export const shownOf = ({ key, name, customer, timeZone, startsOn, goLiveOn, tolerances }: Granted) => ({
  key,
  name,
  customer: customer.name,
  brandColor: customer.brandColor,
  timeZone,
  startsOn,
  goLiveOn,
  tolerances,
})

/** A board from what was folded: sections first, then health, then the headline that sums them up. */
export function assembleBoard(
  { project: { tolerances, ...project }, folded, version, revision = version, today, basis, builtAt }: BoardInput,
  audience: Audience,
): BoardView {
  const moment = { today, timeZone: project.timeZone }
  const seen = audience === 'team' ? folded : forCustomer(folded)
  const published = tolerancesOn(tolerances, moment)
  const shown = viewSections(seen, project, { ...moment, tolerances: published.tolerances })
  const assessment = assess(shown, seen.activity, { project, tolerances: published.tolerances, ...moment })
  const declaration = declarationOf(seen, moment)
  return {
    shape: boardShape,
    project: { ...project, phase: currentPhase(shown.milestones.phases, moment) },
    version,
    ...(revision === version ? {} : { revision }),
    builtAt,
    today,
    dayEndsAt: dayEndsAt(today, project.timeZone),
    basis,
    headline: headlineOf(project, shown, assessment, version, moment),
    health: {
      computed: assessment.computed,
      declared: declaration?.health ?? null,
      declaration,
      reasons: assessment.reasons,
      sections: assessment.sections,
      ...published,
    },
    sources: sourcesOf(seen.activity, moment),
    ...shown,
  }
}

function viewSections(
  folded: Folded,
  project: Pick<ProjectView, 'goLiveOn'>,
  moment: Moment & Pick<Judged, 'tolerances'>,
): Sections {
  const viewed = Object.fromEntries(sections.map(({ name, view }) => [name, view(folded, moment)])) as Sections & object
  const joined = sections.flatMap(({ name, join }) => (join ? [[name, join(viewed, project, moment)]] : []))
  return { ...viewed, ...(Object.fromEntries(joined) as Partial<Sections>) }
}

/** What the team itself says. */
function declarationOf(folded: Folded, { timeZone }: Moment): BoardView['health']['declaration'] {
  const declared = thingsOf<DeclarationData>(folded, 'declaration').filter(({ state }) => state.data.health)
  if (declared.length === 0) return null
  const { state, newestInstant } = declared.reduce((a, b) => (b.newestInstant > a.newestInstant ? b : a))
  return {
    health: state.data.health as Health,
    reason: state.data.reason ?? null,
    by: state.data.declaredBy ?? null,
    on: dayOf(Math.floor(newestInstant / 1000), timeZone),
  }
}

function sourcesOf(activity: Activity[], { today, timeZone }: Moment): SourceView[] {
  const bySource = [...groupBy(activity, ({ source }) => source)].sort(([a], [b]) => naturalOrder()(a ?? '', b ?? ''))
  return bySource.map(([name, own]) => {
    const byKind = groupBy(own, ({ kind }) => kind)
    const last = Math.max(...own.map(({ lastInstant }) => lastInstant))
    const silentDays = daysBetween(dayOf(Math.floor(last / 1000), timeZone), today)
    const waiting = own.reduce((sum, one) => sum + one.waiting, 0)
    const allowed = Math.min(...own.map(({ kind }) => facts.get(kind)!.staleAfterDays))
    return {
      name,
      kinds: [...byKind.keys()].sort(),
      lastUpdateAt: instantText(last),
      activity: [...byKind].map(([kind, spoken]) => ({
        kind,
        updates: spoken.reduce((sum, { updates }) => sum + updates, 0),
        lastUpdateAt: instantText(Math.max(...spoken.map(({ lastInstant }) => lastInstant))),
      })),
      ...(waiting ? { waiting } : {}),
      stale: silentDays > allowed,
    }
  })
}
