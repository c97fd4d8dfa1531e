import { z } from 'zod'
import { label } from './civil.ts'
import { visibilities, type Visibility } from './ingest.ts'

export const keyRights = ['push', 'read'] as const
export type KeyRight = (typeof keyRights)[number]

/** A new key of a project, as a page sends it. Kinds are those that the server knows; all of them where none is said. */
export const keyFormSchema = z.object({
  source: label(),
  kinds: z.array(label().regex(/^[A-Za-z]+$/)).max(100),
  can: z.array(z.enum(keyRights)).min(1),
  visibility: z.enum(visibilities).optional(),
})
export type KeyForm = z.infer<typeof keyFormSchema>

/** One key by its first characters: the secret is not kept. Instants are ISO 8601, UTC. */
export interface KeyLine {
  id: string
  start: string
  /** null: all kinds. */
  kinds: string[] | null
  can: KeyRight[]
  createdAt: string
  /** To the minute; null where nobody used it since that is written down. */
  lastUsedAt: string | null
  /** Until when it still holds, where another took its place. */
  endsAt: string | null
  revokedAt: string | null
  /** How many other projects it covers. */
  otherProjects: number
  /** Whether whoever asks may change it: they connect tools in every project that it covers. */
  canChange: boolean
}

/** One source of a project: how it is doing, and its keys. */
export interface SourceLine {
  name: string
  /** Daylight itself: what people say here. */
  isOwn: boolean
  /** What its updates are where they do not say. */
  visibility: Visibility
  kinds: string[]
  /** Accepted so far. */
  updates: number
  /** The latest `at` among its updates, never later than their arrival; null before the first. */
  lastUpdateAt: string | null
  /** How many days it may be silent, by the strictest of its kinds. */
  allowedDays: number | null
  stale: boolean
  /** Updates of the last 24 hours. */
  lastDay: number
  /** Dated ahead, and counted when their time comes. */
  ahead: number
  /** Updates of it that wait in quarantine. */
  quarantined: number
  connections: { id: string; tool: string; paused: boolean }[]
  /** Those that hold, the newest first, then those that were revoked last. */
  keys: KeyLine[]
}

/** The sources of a project: those that need a look first. */
export interface SourcesView {
  sources: SourceLine[]
  /** The kinds that a key can cover. */
  kinds: readonly string[]
  /** Set where more than so many updates came in 24 hours: the figures of that are of so many. */
  lastDayAtMost: number | null
}

/** A key that was just made: the secret is in this answer and nowhere else. */
export interface MadeKey {
  source: string
  key: string
  /** When the one that it replaces ends. */
  replacedEndsAt: string | null
}
