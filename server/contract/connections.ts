import { z } from 'zod'
import { label, text } from './civil.ts'
import { connectorSettingsSchema, type ConnectorSettings } from './connector-settings.ts'
import { visibilities, type Visibility } from './ingest.ts'
import { tools, type Tool } from './tools.ts'

/** A secret that people type into a tool, or copy from one. */
export const connectionSecretSchema = text(500).min(8)

/** A new connection, as a page sends it. */
export const connectionFormSchema = z.object({
  tool: z.enum(tools),
  /** What people read as its name; the tool's where left out. */
  source: label().optional(),
  secret: connectionSecretSchema.optional(),
  settings: connectorSettingsSchema,
  visibility: z.enum(visibilities).optional(),
})
export type ConnectionForm = z.infer<typeof connectionFormSchema>

/** What there is to tell a tool: neither can be shown again. `url` is null where the address stays. */
export interface ConnectionAccess {
  connection: string
  url: string | null
  secret: string | null
}

/** One connection, as a list shows it. Instants are ISO 8601, UTC. */
export interface ConnectionSummary {
  id: string
  tool: Tool
  source: string
  paused: boolean
  lastDeliveryAt: string | null
  /** Deliveries of the last 24 hours. */
  lastDay: number
  /** Deliveries that are kept and wait to be read. */
  waiting: number
  /** Deliveries of which something could not be made. */
  unread: number
  /** Updates of its source that wait in quarantine. */
  quarantined: number
  /** Values that no table has. */
  notMapped: number
}

/** What became of one delivery. */
export interface DeliveryLine {
  id: number
  receivedAt: string
  /** false while it waits. */
  read: boolean
  accepted: number
  ignored: number
  quarantined: number
  /** Why nothing could be made of it, as it was found when it came. */
  reason: string | null
}

/** A value of the tool's that no table has, and in how many deliveries it came. */
export interface UnmappedLine {
  field: 'kind' | 'project' | 'question' | 'severity' | 'status'
  value: string
  count: number
}

/** One connection with all that its page shows. */
export interface ConnectionDetails extends ConnectionSummary {
  visibility: Visibility
  createdAt: string
  /** Who makes the secret: Daylight, the tool, or nobody, as the address alone is the secret. */
  secretFrom: SecretFrom
  hasSecret: boolean
  /** Whether what carries no signature is refused. */
  requiresSignature: boolean
  /** Until when the secret before holds too; null where there is none. */
  formerSecretUntil: string | null
  settings: ConnectorSettings
  /** The most frequent first. */
  unmapped: UnmappedLine[]
  /** The newest first. */
  deliveries: DeliveryLine[]
  /** Whether something has changed since: another text then. */
  stamp: string
}
export type SecretFrom = 'us' | 'tool' | 'nobody'

/** Which deliveries are read again by other settings: those that were not wholly understood, or all that were kept. */
export const readAgain = ['unread', 'all'] as const
export type WhatIsReadAgain = (typeof readAgain)[number]

/** One field of a thing that a delivery would change; a value in words or as JSON, null where there is none. */
export interface ChangedField {
  field: string
  before: string | null
  after: string | null
}

/** One update that a delivery would become. */
export interface PreviewedUpdate {
  project: string
  kind: string
  key: string
  at: string
  /** The thing is not there yet. */
  isNew: boolean
  /** It takes the thing back. */
  retracts: boolean
  /** Something newer is known of the thing: what that said stays. */
  isOlder: boolean
  visibility: Visibility | null
  fields: ChangedField[]
  /** Why the ledger would not take it; null where it would. */
  refused: { path: string | null; message: string } | null
}

/** What a delivery would become, before it counts. */
export interface PreviewedDelivery {
  /** What its signature is worth; null where the connection has no secret, or it was not sent by the tool. */
  signature: 'signed' | 'unsigned' | 'refused' | null
  /** The first of them. */
  updates: PreviewedUpdate[]
  total: number
  ignored: number
  notMapped: Omit<UnmappedLine, 'count'>[]
  hints: ('no-state' | 'no-key' | 'no-time' | 'no-question')[]
  /** Why nothing can be made of it, in the reader's language; null where something can. */
  reason: string | null
}
