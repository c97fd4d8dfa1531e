import type { BoardReader } from '../board/get-board.ts'
import type { LedgerWriter } from '../ledger/writer.ts'
import type { Outbox } from '../notify/outbox.ts'
import type { Background } from '../platform/background.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Sealer } from '../platform/sealer.ts'
import type { Sql } from '../platform/sql.ts'
import type { Turns } from '../platform/turns.ts'
import type { Tokens } from './tokens.ts'

/** What every part of the survey module works with. */
export interface SurveyTools {
  database: Database
  /** Plain reads. */
  sql: Sql
  writer: Pick<LedgerWriter, 'append'>
  /** Tells open boards that a project has a new version. */
  announce(projectId: number, version: number): void
  boards: Pick<BoardReader, 'readBoard'>
  outbox: Outbox
  background: Background
  /** One sending to the ledger at a time, for each survey. */
  turns: Turns
  sealer: Sealer
  clock: Clock
  /** Public address for links. */
  origin: string
  tokens: Tokens
}
