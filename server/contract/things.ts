import { z } from 'zod'
import type { Day } from './board/day.ts'
import type { Standings, ThingKind } from './board/sections.ts'
import { label } from './civil.ts'

/** Which thing of a project, and which page of its life, whose first has the newest entries. */
export const thingRequestSchema = z.object({
  project: label(),
  kind: label(),
  key: label(),
  page: z.int().min(1).optional(),
})
export type ThingRequest = z.infer<typeof thingRequestSchema>

/** What a field says; null where it says nothing. */
export type FieldValue = string | number | boolean | string[] | null

/** A field that is not what it was. Long texts and lists are cut. */
export interface FieldChange {
  field: string
  from: FieldValue
  to: FieldValue
}

/** What became true of a thing with one update, as far as it changed what the reader sees. */
export interface LifeEntry {
  /** The update's number in the ledger. */
  seq: number
  /** When it was true, ISO 8601, UTC; and the civil day in the project's time zone. */
  at: string
  on: Day
  /** Who said it; null where the source's name is for the delivery team. */
  source: string | null
  changes: FieldChange[]
}

/** The life of a thing, one page of it: the newest entry first, the last one is how it began. */
export interface Life {
  entries: LifeEntry[]
  page: number
  pages: number
  /** Entries on all pages, and the updates that they were made from. */
  total: number
  updates: number
  /** It has more updates than are read: the oldest are left out. */
  isCut: boolean
}

/** A thing as the page of another names it. */
export interface NamedThing<Kind extends ThingKind = ThingKind> {
  key: string
  title: string | null
  internal: boolean
  /** null where nobody told of it. */
  standing: Standings[Kind] | null
}

/** The things of one kind that name a thing or that it names; those that need somebody first, 20 at most. */
export interface HangingOf<Kind extends ThingKind> {
  kind: Kind
  total: number
  /** How many stand how, by the word for it. */
  states: Record<string, number>
  items: NamedThing<Kind>[]
}
export type Hanging = { [Kind in ThingKind]: HangingOf<Kind> }[ThingKind]

/** One thing as its page shows it: how it stands, its life, and what hangs on it. */
export interface ThingOf<Kind extends ThingKind> {
  kind: Kind
  key: string
  title: string | null
  /** Where its tool shows it. */
  url: string | null
  internal: boolean
  /** The source of its newest update, null where its name is for the delivery team, and when that was. ISO 8601, UTC. */
  source: string | null
  updatedAt: string
  /** Every source of the project whose name is for the reader: what each is called depends on what the others are. */
  sources: string[]
  /** The civil day that all of this speaks of. */
  today: Day
  standing: Standings[Kind]
  /** Since when its state is what it is; null where that is longer ago than its life is read. */
  since: Day | null
  /** What is said of it, by field. */
  fields: Record<string, FieldValue>
  hanging: Hanging[]
  life: Life
}
export type ThingView = { [Kind in ThingKind]: ThingOf<Kind> }[ThingKind]
