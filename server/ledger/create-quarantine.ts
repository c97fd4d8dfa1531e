import { findJsonExcess } from '../contract/bounded-json.ts'
import { DaylightError } from '../contract/errors.ts'
import type { Language } from '../contract/languages.ts'
import { limits } from '../contract/limits.ts'
import type {
  QuarantineEntryView,
  QuarantineGroup,
  QuarantinePage,
  QuarantineRequest,
  ReplayedEntry,
  ReplayedGroup,
} from '../contract/quarantine.ts'
import type { Scope } from '../identity/scope.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Sql } from '../platform/sql.ts'
import { requireProject } from '../projects/granted.ts'
import { discardGroup, discardQuarantined } from './discard-quarantined.ts'
import { requireQuarantined } from './list-quarantine.ts'
import { countWaiting, getQuarantine, getQuarantined } from './read-quarantine.ts'
import { replayAll, replayQuarantined, type ReplayServices } from './replay-quarantined.ts'
import type { LedgerWriter } from './writer.ts'

/** A project's quarantine for the delivery team. Each throws `not_found` outside the scope, and where the role may not. */
export interface QuarantineBackend {
  /** How much waits. */
  count(scope: Scope, project: string): Promise<number>
  getPage(scope: Scope, project: string, request: QuarantineRequest, language: Language): Promise<QuarantinePage>
  getEntry(scope: Scope, project: string, entry: number, language: Language): Promise<QuarantineEntryView>
  /** What was sent, as it was kept. */
  getOriginal(scope: Scope, project: string, entry: number): Promise<string>
  /**
   * Tries one again: as it was sent, or with what somebody wrote in its place. `invalid` where that is not JSON of one
   * update, `conflict` where the ledger has it.
   */
  replay(
    scope: Scope,
    project: string,
    entry: number,
    written: string | null,
    language: Language,
  ): Promise<ReplayedEntry>
  /** Tries several again, so many at a time. */
  replayGroup(scope: Scope, project: string, group: QuarantineGroup, language: Language): Promise<ReplayedGroup>
  /** Takes one off the list for a reason; `conflict` where it was resolved before. */
  discard(scope: Scope, project: string, entry: number, note: string): Promise<void>
  /** The same of several; gives how many they were. */
  discardGroup(scope: Scope, project: string, group: QuarantineGroup, note: string): Promise<number>
}

interface Given {
  clock: Clock
  database: Database
  sql: Sql
  writer: Pick<LedgerWriter, 'append'>
  topics: { announce(id: number, version: number): void }
}

/** Entries of a group that are tried again at once: what a page can wait for. */
const mostTogether = 2_000

/** A project's quarantine for those who sign in: each function first asks whether the asker may connect its tools. */
export function createQuarantine(services: Given): QuarantineBackend {
  const { clock, database, sql, writer, topics } = services
  const asTeam = (scope: Scope, key: string) => requireProject(scope, sql, key, 'manageConnections')
  const byWhom = (scope: Scope) => ({ now: clock(), by: scope.kind === 'person' ? scope.userId : null })
  const replaying = (scope: Scope, language: Language): ReplayServices => ({
    ...{ database, sql, writer, language, ...byWhom(scope) },
    announce: (id, revision) => topics.announce(id, revision),
  })
  return {
    count: async (scope, project) => countWaiting(await asTeam(scope, project), services),
    getPage: async (scope, project, request, language) =>
      getQuarantine(await asTeam(scope, project), services, request, language),
    getEntry: async (scope, project, entry, language) =>
      getQuarantined(await asTeam(scope, project), services, entry, language),
    getOriginal: async (scope, project, entry) =>
      (await requireQuarantined(await asTeam(scope, project), sql, entry)).body,
    async replay(scope, key, id, written, language) {
      const project = await asTeam(scope, key)
      const corrected = written === null ? {} : { corrected: requireUpdate(written) }
      const { receipt } = await replayQuarantined(project, replaying(scope, language), { id, ...corrected })
      if (receipt.status !== 'quarantined') return { refused: null }
      return { refused: { path: receipt.path ?? null, message: receipt.message } }
    },
    async replayGroup(scope, key, group, language) {
      const project = await asTeam(scope, key)
      const replayed = await replayAll(project, replaying(scope, language), group, mostTogether)
      const refused = replayed.filter(({ receipt }) => receipt.status === 'quarantined').length
      const goOnAfter = replayed.length < mostTogether ? null : replayed.at(-1)!.id
      return { applied: replayed.length - refused, refused, goOnAfter }
    },
    discard: async (scope, project, id, reason) =>
      discardQuarantined(await asTeam(scope, project), services, { id, reason, ...byWhom(scope) }),
    discardGroup: async (scope, project, group, reason) =>
      discardGroup(await asTeam(scope, project), database, group, { reason, ...byWhom(scope) }),
  }
}

/** JSON of one update, as somebody wrote it: the text itself, so that no number in it loses a digit. */
function requireUpdate(written: string): string {
  const excess = findJsonExcess(written, { ...limits.pushJson, nesting: limits.nesting })
  if (excess) throw new DaylightError('invalid', excess, { path: 'body' })
  let value: unknown
  try {
    value = JSON.parse(written)
  } catch (error) {
    throw new DaylightError('invalid', { code: 'not_json', why: (error as Error).message }, { path: 'body' })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return written
  throw new DaylightError('invalid', { code: 'not_one_update' }, { path: 'body' })
}
