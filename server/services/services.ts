import type { DeliveryReading, DeliveryToRead } from '../connectors/read-delivery.ts'
import type { BoardReader } from '../board/get-board.ts'
import type { DifferenceReader } from '../board/get-difference.ts'
import type { Limits } from '../identity/create-limits.ts'
import type { OwnUpdates } from '../ledger/own-updates.ts'
import type { LedgerWriter } from '../ledger/writer.ts'
import type { Topics } from '../live/topics.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Background } from '../platform/background.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Tokens } from '../platform/random-tokens.ts'
import type { Sealer } from '../platform/sealer.ts'
import type { Sql } from '../platform/sql.ts'
import type { Turns } from '../platform/turns.ts'

/** A file as what makes it takes it: values alone, as they cross threads. */
export interface FileRequest {
  kind: 'slides' | 'pack' | 'answers'
  of: object
  /** The same bytes may be given again: what it is made of says everything, and nobody asks to be forgotten in it. */
  kept: boolean
}
/** Something of which there may be much, to be read: values alone, as they cross threads. */
export interface LargeReading {
  kind: 'rows' | 'thing' | 'tally' | 'reach' | 'newest' | 'invitations' | 'unrelayed'
  of: object
}
export type ReadLarge = <Answer>(asker: string, request: LargeReading) => Promise<Answer>
/** What a tool sent is read, of all who ask in turns. `unavailable` where too many wait. */
export type ReadDelivery = (asker: string, delivery: DeliveryToRead) => Promise<DeliveryReading>
export type MakeFile = (asker: string, request: FileRequest) => Promise<Uint8Array>

/** What there is to work with, each by its name. A function takes those it names and no others: `Pick<Services, 'clock'>`. */
export interface Services {
  database: Database
  /** Plain reads. */
  sql: Sql
  /** The ledger's one door. */
  writer: Pick<LedgerWriter, 'append'>
  /** Tells open boards that a project has a new revision. */
  topics: Pick<Topics, 'announce'>
  /** Daylight's own way into the ledger. */
  own: OwnUpdates
  boards: Pick<BoardReader, 'readBoard'>
  differences: DifferenceReader
  outbox: Outbox
  background: Background
  /** One sending to the ledger at a time, for each thing that is sent from. */
  turns: Turns
  sealer: Sealer
  tokens: Tokens
  clock: Clock
  /** Public address for links. */
  origin: string
  /** Revisions of rooms, by the open day's id. */
  rooms: Topics
  /** In whose name invitations stand in calendars: an address, with or without a name. */
  organizer: string
  limits: Limits
  /** Files that take long to make; of all who ask in turns. `unavailable` where too many wait. */
  makeFile: MakeFile
  /** Reads what a tool sent: beside everything else where it is much, or an expression of somebody's reads it. */
  readDelivery: ReadDelivery
  /** Whether what makes files has the built pages to draw with. */
  hasBuiltPages: boolean
  /** Readings that may be long, made beside everything else; of all who ask in turns. `unavailable` where too many wait. */
  readLarge: ReadLarge
}
