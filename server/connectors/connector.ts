import type { Update, Visibility } from '../contract/ingest.ts'
import type { ConnectorSettings } from '../contract/connector-settings.ts'
import type { Scheme } from './verifier.ts'

/** One request of a tool, as it came. */
export interface Delivery {
  body: Uint8Array
  /** By their names in small letters. */
  headers: Readonly<Record<string, string>>
  /** Milliseconds since 1970. */
  receivedAt: number
}

/** What a delivery is read by. */
export interface ReadingContext {
  /** As the connection calls its tool: updates are named after it. */
  tool: string
  headers: Delivery['headers']
  receivedAt: number
  settings: ConnectorSettings
  /** Where dates without an offset are meant, if the settings do not say. */
  zone: string
  /** What the source's updates are where they say nothing. */
  visibility: Visibility
}

/** An update, and the tool's own project that it is of; null where the tool names none. */
export interface ToolUpdate extends Update {
  toolProject: string | null
}

/** A value of the tool's that no table has: it was left out, not guessed. */
export interface NotMapped {
  field: 'kind' | 'project' | 'question' | 'severity' | 'status'
  value: string
}

/**
 * What whoever reads the answer should know: the delivery says that something changed and not what (`no-state`), deletes
 * a thing that it does not name (`no-key`), has no time of its own (`no-time`), or holds no question that is mapped
 * (`no-question`).
 */
export type Hint = 'no-state' | 'no-key' | 'no-time' | 'no-question'

/** What a delivery says. */
export interface Reading {
  updates: ToolUpdate[]
  /** Events, or parts of one, of which a board shows nothing. */
  ignored: number
  notMapped: NotMapped[]
  hints: Hint[]
}

/** What is known of one tool. */
export interface Connector {
  /** As it stands in addresses and at the command line. */
  tool: string
  /** How its requests prove where they come from: one that holds is enough. None: nothing but our address. */
  schemes: readonly Scheme[]
  /** Whether a secret is typed into the tool, or the tool makes its own. */
  secretFrom: 'us' | 'tool'
  /** Headers of which the first that is there names the delivery: the same when it is sent again. */
  deliveryHeaders: readonly string[]
  /** Where its dates without an offset are meant, unless the settings say another zone; the project's where left out. */
  zone?: string
  /** Whether a request can be of interest, by its headers: what is not is ignored without a look at its body. */
  isOfInterest?(headers: Delivery['headers']): boolean
  /** Settings without which nothing can be read. */
  needs?: readonly (keyof ConnectorSettings)[]
  /** Reads the body, parsed. Throws a zod error, or `invalid`, where it is nothing that the tool sends. */
  read(body: unknown, context: ReadingContext): Reading | Promise<Reading>
}

/** A reading of a delivery of which a board shows nothing. */
export const ignoredReading = (...hints: Hint[]): Reading => ({ updates: [], ignored: 1, notMapped: [], hints })

/** Several readings of one delivery as one. */
export function joinReadings(readings: readonly Reading[]): Reading {
  return {
    updates: readings.flatMap(({ updates }) => updates),
    ignored: readings.reduce((sum, { ignored }) => sum + ignored, 0),
    notMapped: readings.flatMap(({ notMapped }) => notMapped),
    hints: [...new Set(readings.flatMap(({ hints }) => hints))],
  }
}
