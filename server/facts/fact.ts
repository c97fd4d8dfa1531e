import type { z } from 'zod'
import type {
  BoardChange,
  BoardView,
  HealthReason,
  JudgedSection,
  ProjectView,
  SectionChanges,
  SectionName,
  Sections,
  Tolerance,
  Tolerances,
} from '../contract/board.ts'
import type { SlideType } from '../contract/open-days/slides.ts'
import type { Standings, ThingKind } from '../contract/board/sections.ts'
import type { Folded, Moment } from './folded.ts'
import type { SeriesSegment } from './series-name.ts'

/** The merged data of a thing after some update, and whether its text is for the delivery team only. */
export interface Seen {
  data: Record<string, unknown>
  internal: boolean
}

/** Adds to a daily series of the project, by its name (`series-name.ts`). */
export type AddToSeries = (series: string, day: number, value: number) => void

/** What the ledger needs to know of a kind of fact. */
export interface Kind<Memory = unknown> {
  name: string
  /** Judges `data` of one update: every field optional, null clears it, nothing is converted. */
  schema: z.ZodType
  /** Days of silence after which its source no longer counts as speaking. */
  staleAfterDays: number
  /**
   * One step of the fold. `before` is null at the thing's first update; `memory` is what an earlier step returned.
   * A step adds to the series only what it changes, so that the sum over all steps is the thing's contribution.
   */
  step(
    before: (Seen & { memory: Memory }) | null,
    /** With the source of the update. */
    after: Seen & { source: string },
    /** The civil day of the update in the project's time zone, as days since 1970-01-01. */
    day: number,
    add: AddToSeries,
  ): Memory
}

/**
 * How a customer sees a field. What is not named here they never see.
 * - `figure`: always, also of an internal thing, which counts;
 * - `text`: of a thing that is not internal;
 * - `name`: as `text`, and of an internal thing where one that is not internal carries the same name;
 * - `{ of }`: as `text`, the key of a thing of that kind (or a list of keys), unless that thing is internal.
 */
export type Shown = 'figure' | 'text' | 'name' | Reference
export interface Reference {
  of: string
}

/**
 * How a customer sees a segment of a series' name: as a field, or
 * - `internal`: it says whether the things behind it are;
 * - `source`: the name of a source, unless that is an internal one;
 * - `group`: never; what carries the same stays together.
 */
export type ShownSegment = 'figure' | 'name' | 'internal' | 'source' | 'group' | Reference

/** Series whose first segments are `start`, and what the segments behind it are. Series that no kind names stay with the team. */
export interface ShownSeries {
  start: readonly SeriesSegment[]
  segments: readonly ShownSegment[]
}

/** Fields by name, as far as an object's type names them. */
type NamedFields<Data> = keyof { [Field in keyof Data as string extends Field ? never : Field]: unknown }

/** Why that section is not green; with a code only what it says by it. */
export type SectionReason<
  Name extends JudgedSection,
  Code extends HealthReason['code'] = HealthReason['code'],
> = Extract<HealthReason, { section: Name; code: Code }>
/** What is told of that section of two boards. */
export type SectionChange<Name extends keyof SectionChanges> = Extract<BoardChange, { section: Name }>

/** What section a kind has on the board. */
export interface Section<Name extends SectionName = SectionName> {
  name: Name
  /** Of a project of which nothing was told, and of a board that was kept before there was such a section. */
  empty: Sections[Name]
  /** What it shows of what is folded: for a customer, of what `forCustomer` left of it. */
  view(folded: Folded, moment: Moment): Sections[Name]
  /** The same with what it takes from the other sections, as they are before any is joined. */
  join?(
    sections: Sections,
    project: Pick<ProjectView, 'goLiveOn'>,
    judged: Pick<Judged, 'today' | 'tolerances'>,
  ): Sections[Name]
  /**
   * The same as pages carry it: a history is no longer than a chart is wide, and a list no longer than a page shows, with
   * the figures of all that it had.
   */
  forPages?(view: Sections[Name], board: BoardView): Sections[Name]
  /** The type of slide of an open day that shows it. */
  slide?: SlideType
  /** The tolerances it is judged by. */
  tolerances?: { readonly [Name in keyof Tolerances]?: Tolerance }
  /**
   * How much each of its reasons explains of a date that is at risk: of two that are equally grave, the one with the
   * higher number is named as the cause. What is not here is never a cause.
   */
  explains?: { readonly [Code in HealthReason['code']]?: number }
  /** Why it is not green, the gravest first; a section without this is not judged. */
  reasons?(sections: Sections, judged: Judged): HealthReason[]
  /** What is told of two boards. */
  changes?(before: BoardView, after: BoardView): BoardChange[]
  /** The section as a board of an earlier `shape` kept it (`board/board-codec.ts`), as it is today. */
  upcast?(kept: unknown, shape: number): Sections[Name]
  /** A reason of such a board for which it is not green, as it is today. */
  upcastReason?(kept: HealthReason, shape: number): HealthReason
}

/** By what, of which project and of which day a section is judged. */
export interface Judged {
  project: Pick<ProjectView, 'goLiveOn'>
  tolerances: Tolerances
  today: string
  /** Whether anything at all was told of the project. */
  isSpokenOf: boolean
}

/** What a kind tells of each of its things on a page of its own: its life are the fields that `shown` names. */
export interface ThingPage<Data = unknown, Memory = unknown, Name extends ThingKind = ThingKind> {
  /** How it stands on a day: for a customer, of what they see of it. */
  standing(data: Data, memory: Memory, moment: Moment): Standings[Name]
  /** The word for how it stands: of one it is said since when it stands so, of many how many do. */
  state(data: Data): string
  /** Of several, the one with the lower number needs somebody sooner. */
  urgency(data: Data): number
}

/** A kind of fact: everything that the ledger, the board and what leaves the portal know of it. */
export interface Fact<Data = unknown, Memory = unknown, Name extends SectionName = SectionName> extends Kind<Memory> {
  shown: {
    data: { readonly [Field in NamedFields<Data>]?: Shown }
    /** Of what its step remembers, where that is an object. */
    memory?: { readonly [Field in keyof Memory]?: Shown }
    series?: readonly ShownSeries[]
  }
  section?: Section<Name>
  /** Its things have a page each. */
  thing?: ThingPage<Data, Memory>
  /** Whether a board lists its things one by one; else it needs its series only. */
  isListed: boolean
}
