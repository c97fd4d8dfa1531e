import { z } from 'zod'
import { label, text } from './civil.ts'
import { quarantineReasons, type QuarantineReason } from './ingest.ts'
import { limits } from './limits.ts'

/** Entries on one page of a project's quarantine. */
export const entriesOnPage = 20

/** What a database numbers entries with. */
const largestNumber = 2_147_483_647

/** The number of an entry in an address; 0, which none has, for anything else. */
export const entryNumberOf = (text: string | undefined): number =>
  /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 0

export const quarantineStates = ['waiting', 'resolved'] as const
export const resolutions = ['replayed', 'corrected', 'discarded'] as const
export type Resolution = (typeof resolutions)[number]

/** Which part of a project's quarantine an address asks for; what it says that nothing is called is as if it were not said. */
export const quarantineRequestSchema = z.object({
  state: z.enum(quarantineStates).catch('waiting'),
  reason: z.enum(quarantineReasons).optional().catch(undefined),
  source: label().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type QuarantineRequest = z.infer<typeof quarantineRequestSchema>

/** Entries that wait for one reason, of one source; all of them up to the one that was the newest when somebody looked. */
export const quarantineGroupSchema = z.object({
  reason: z.enum(quarantineReasons),
  source: label(),
  upTo: z.coerce.number().int().min(1).max(largestNumber),
  /** The entry behind which to go on. */
  after: z.coerce.number().int().min(0).max(largestNumber).default(0),
})
export type QuarantineGroup = z.infer<typeof quarantineGroupSchema>

/** Why something is not needed, as somebody says it. */
export const discardNoteSchema = text(limits.titleLength)

/** How much waits for one reason, of one source, and the number of the newest. */
export interface QuarantineGroupView {
  reason: QuarantineReason
  source: string
  waiting: number
  newest: number
}

/** One entry as a list shows it. Instants are ISO 8601, UTC. */
export interface QuarantineLine {
  id: number
  source: string
  reason: QuarantineReason
  /** The field that does not fit; null where it is none's. */
  path: string | null
  /** Why, in the reader's language. */
  message: string
  updateId: string | null
  kind: string | null
  /** What it is about, as far as that was sent. */
  key: string | null
  title: string | null
  receivedAt: string
  resolution: Resolution | null
  resolvedAt: string | null
  /** Who resolved it; null where nobody's name is known. */
  resolvedBy: string | null
  /** The update in the ledger that it became. */
  resolvedSeq: number | null
  note: string | null
}

/** A page of a project's quarantine. */
export interface QuarantinePage {
  /** How much of it waits, whatever was asked for. */
  waiting: number
  groups: QuarantineGroupView[]
  /** How many there are of what was asked for. */
  total: number
  lines: QuarantineLine[]
}

/** One entry, with what was sent. */
export interface QuarantineEntryView extends QuarantineLine {
  /** JSON with line breaks: all of it, or the beginning where it is longer than a page should be. */
  body: string
  isWhole: boolean
  /** The next that waits for the same reason, of the same source. */
  next: number | null
}

/** What came of trying several again: those that the ledger took, those that still do not fit, and where to go on. */
export interface ReplayedGroup {
  applied: number
  refused: number
  /** Set where more wait than were tried at once. */
  goOnAfter: number | null
}

/** What came of one that was tried again: why it still does not fit, and the field; null where the ledger took it. */
export interface ReplayedEntry {
  refused: { path: string | null; message: string } | null
}
