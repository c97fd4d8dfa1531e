import type { StoredUpdate } from '../facts/stored-update.ts'
import type { Sql, SqlValue } from '../platform/sql.ts'
import type { RefusedUpdate } from './judge-update.ts'
import type { LedgerRow } from './ledger-row.ts'
import {
  changedSeries,
  changedThings,
  checkpoints,
  ledgerRows,
  newThings,
  quarantined,
  seriesDeltas,
  sourceActivity,
  waitingUpdates,
} from './ledger-tables.ts'
import { firstHash } from './row-hash.ts'

/**
 * The tail of a project's chain. `changedOn` is the civil day on which the last update arrived or came due, '' at first;
 * `cameDue` says how many came due so far.
 */
export interface LedgerHead {
  seq: number
  hash: string
  changedOn: string
  cameDue: number
}

/** The stored state of a thing: see the model `Thing`. `state` is JSON of a ThingState. */
export interface StoredThing {
  kind: string
  key: string
  lastSeq: number
  /** Where its history begins; see `readHistory`. */
  chainSeq: number
  /** How many updates were folded since its newest checkpoint, and the instant of that; null without one. */
  tail: number
  checkpointInstant: number | null
  newestInstant: number
  newestUpdateId: string
  newestSource: string
  retracted: boolean
  state: string
}

/** What of a row says whether a second update with its id is the same. */
export type SameIdRow = Pick<
  LedgerRow,
  'updateId' | 'seq' | 'kind' | 'key' | 'at' | 'instant' | 'data' | 'url' | 'visibility'
>

export type HistoryRow = StoredUpdate & Pick<LedgerRow, 'kind' | 'key' | 'seq' | 'previousSeq'>

/** The state of a thing after all its updates up to an instant: those at and behind `seq` in its history. */
export interface Checkpoint {
  instant: number
  seq: number
  /** JSON of a ThingState, or of null. */
  state: string
}

/** An update whose time has come. */
export type DueRow = Omit<HistoryRow, 'previousSeq'> & Pick<LedgerRow, 'sourceId'>

/** What a source said of a kind, to be added to what it said before. */
export interface NewActivity {
  sourceId: number
  kind: string
  instant: number
  updates: number
  waiting: number
}

/** What cannot be applied, and the fingerprint by which it is known when it is sent again. */
export type QuarantinedUpdate = Omit<RefusedUpdate, 'ok'> & { sourceId: number; fingerprint: string }

const historyColumns = `l.project_id, l.seq, l.kind, l.key, l.instant, l.at, l.update_id, l.source_id, l.data, l.url, l.visibility,
  l.source_visibility, l.previous_seq`
const historyAsUpdates = `h.seq, h.kind, h.key, h.instant, h.at, h.update_id AS "updateId", s.name AS source, h.data, h.url,
  h.visibility, h.source_visibility AS "sourceVisibility", h.previous_seq AS "previousSeq"`

/** The statements that write the ledger, the same on both databases. They run inside one transaction. */
export function ledgerStore(sql: Sql) {
  return {
    transaction: sql.transaction,

    /** Takes the project's write lock (a row lock on PostgreSQL, the whole file on SQLite) and reads the tail. */
    async lockHead(projectId: number): Promise<LedgerHead> {
      const rows = await sql.all<LedgerHead>(
        `INSERT INTO ledger_head (project_id, seq, hash, changed_on) VALUES (?, 0, ?, '')
         ON CONFLICT (project_id) DO UPDATE SET seq = ledger_head.seq
         RETURNING seq, hash, changed_on AS "changedOn", came_due AS "cameDue"`,
        projectId,
        firstHash,
      )
      return rows[0]!
    },
    saveHead: (projectId: number, head: LedgerHead) =>
      sql.run(
        'UPDATE ledger_head SET seq = ?, hash = ?, changed_on = ?, came_due = ? WHERE project_id = ?',
        head.seq,
        head.hash,
        head.changedOn,
        head.cameDue,
        projectId,
      ),

    /** Those updates of a source that are there already, by their ids. */
    findUpdates: (sourceId: number, updateIds: string[]) =>
      sql.all<SameIdRow>(
        `SELECT update_id AS "updateId", seq, kind, key, at, instant, data, url, visibility FROM ledger
         WHERE source_id = ? AND update_id IN (SELECT value FROM json_each(?))`,
        sourceId,
        JSON.stringify(updateIds),
      ),
    insertRows: (rows: readonly LedgerRow[]) =>
      sql.writeRows(
        ledgerRows,
        rows.map((row) => [
          row.projectId,
          row.seq,
          row.sourceId,
          row.updateId,
          row.kind,
          row.key,
          row.at,
          row.instant,
          row.data,
          row.url,
          row.visibility,
          row.sourceVisibility,
          row.receivedAt,
          row.previousSeq,
          row.hash,
        ]),
      ),

    async findThings(projectId: number, kind: string, keys: string[]): Promise<StoredThing[]> {
      const rows = await sql.all<Omit<StoredThing, 'retracted'> & { retracted: number | boolean }>(
        `SELECT kind, key, last_seq AS "lastSeq", chain_seq AS "chainSeq", tail,
           checkpoint_instant AS "checkpointInstant", newest_instant AS "newestInstant",
           newest_update_id AS "newestUpdateId", newest_source AS "newestSource", retracted, state
         FROM thing WHERE project_id = ? AND kind = ? AND key IN (SELECT value FROM json_each(?))`,
        projectId,
        kind,
        JSON.stringify(keys),
      )
      return rows.map((row) => ({ ...row, retracted: Boolean(row.retracted) }))
    },
    /** Stores things as they are now; which of them are new is known from reading them before. */
    async saveThings(projectId: number, things: { added: readonly StoredThing[]; changed: readonly StoredThing[] }) {
      const inOrder = (some: readonly StoredThing[]) => some.map((thing) => thingValues(projectId, thing))
      await Promise.all([
        sql.writeRows(newThings, inOrder(things.added)),
        sql.writeRows(changedThings, inOrder(things.changed)),
      ])
    },
    /**
     * The folded rows about the things whose histories begin at these, of each at most so many: the first ones, each with
     * where its history begins. The rows themselves follow each other back: joined to their numbers afterwards, SQLite
     * would read the whole project for them.
     */
    readHistory: (projectId: number, chainSeqs: number[], atMost: number) =>
      sql.all<HistoryRow & { chainSeq: number }>(
        `WITH RECURSIVE history AS (
           SELECT ${historyColumns}, l.seq AS chain_seq, 1 AS place FROM ledger l
           WHERE l.project_id = ? AND l.seq IN (SELECT CAST(value AS INTEGER) FROM json_each(?))
           UNION ALL
           SELECT ${historyColumns}, h.chain_seq, h.place + 1
           FROM history h JOIN ledger l ON l.project_id = h.project_id AND l.seq = h.previous_seq WHERE h.place < ?
         )
         SELECT ${historyAsUpdates}, h.chain_seq AS "chainSeq" FROM history h JOIN source s ON s.id = h.source_id`,
        projectId,
        JSON.stringify(chainSeqs),
        atMost,
      ),
    /**
     * A part of a thing's history: from a row back to, but without, the one at `until`, to its end where that is null; at
     * most so many rows.
     */
    readSegment: (projectId: number, from: number, until: number | null, atMost: number) =>
      from === until
        ? []
        : sql.all<HistoryRow>(
            `WITH RECURSIVE history AS (
               SELECT ${historyColumns}, 1 AS place FROM ledger l WHERE l.project_id = ? AND l.seq = ?
               UNION ALL
               SELECT ${historyColumns}, h.place + 1
               FROM history h JOIN ledger l ON l.project_id = h.project_id AND l.seq = h.previous_seq
               WHERE h.previous_seq <> ? AND h.place < ?
             )
             SELECT ${historyAsUpdates} FROM history h JOIN source s ON s.id = h.source_id`,
            projectId,
            from,
            until ?? 0,
            atMost,
          ),
    /** The row behind another one in the history of its thing. */
    async readPrevious(projectId: number, seq: number): Promise<number | null> {
      const rows = await sql.all<{ previousSeq: number | null }>(
        'SELECT previous_seq AS "previousSeq" FROM ledger WHERE project_id = ? AND seq = ?',
        projectId,
        seq,
      )
      return rows[0]!.previousSeq
    },
    /** A thing's last checkpoint before an instant, or its first one after it; null where there is none. */
    async readCheckpoint(
      projectId: number,
      kind: string,
      key: string,
      place: 'before' | 'after',
      instant: number,
    ): Promise<Checkpoint | null> {
      const [where, order] = place === 'before' ? ['<', 'DESC'] : ['>', 'ASC']
      const rows = await sql.all<Checkpoint>(
        `SELECT instant, seq, state FROM checkpoint
         WHERE project_id = ? AND kind = ? AND key = ? AND instant ${where} ? ORDER BY instant ${order} LIMIT 1`,
        projectId,
        kind,
        key,
        instant,
      )
      return rows[0] ?? null
    },
    saveCheckpoints: (projectId: number, kind: string, key: string, saved: readonly Checkpoint[]) =>
      sql.writeRows(
        checkpoints,
        saved.map(({ instant, seq, state }) => [projectId, kind, key, instant, seq, state]),
      ),
    removeCheckpoints: (projectId: number, kind: string, key: string) =>
      sql.run('DELETE FROM checkpoint WHERE project_id = ? AND kind = ? AND key = ?', projectId, kind, key),

    insertWaiting: (rows: readonly LedgerRow[]) =>
      sql.writeRows(
        waitingUpdates,
        rows.map(({ projectId, instant, seq }) => [projectId, instant, seq]),
      ),
    /** A project's waiting updates whose time has come by an instant (microseconds), the earliest first. */
    readDue: (projectId: number, until: number, limit: number) =>
      sql.all<DueRow>(
        `SELECT l.seq, l.kind, l.key, l.instant, l.at, l.update_id AS "updateId", l.source_id AS "sourceId",
           s.name AS source, l.data, l.url, l.visibility, l.source_visibility AS "sourceVisibility"
         FROM waiting_update w JOIN ledger l ON l.project_id = w.project_id AND l.seq = w.seq
           JOIN source s ON s.id = l.source_id
         WHERE w.project_id = ? AND w.instant <= ? ORDER BY w.instant, w.seq LIMIT ?`,
        projectId,
        until,
        limit,
      ),
    /** Projects with a waiting update whose time has come by an instant (microseconds). */
    findDueProjects: (until: number) =>
      sql.all<{ id: number; timeZone: string }>(
        `SELECT id, time_zone AS "timeZone" FROM project
         WHERE id IN (SELECT project_id FROM waiting_update WHERE instant <= ?) ORDER BY id`,
        until,
      ),
    /** Takes updates off those that wait. */
    async endWaiting(projectId: number, rows: readonly DueRow[]) {
      await sql.runEach(
        'DELETE FROM waiting_update WHERE instant = ? AND project_id = ? AND seq = ?',
        rows.map(({ instant, seq }) => [instant, projectId, seq]),
      )
      await sql.runEach(
        'UPDATE source_activity SET waiting = waiting - 1 WHERE source_id = ? AND kind = ?',
        rows.map(({ sourceId, kind }) => [sourceId, kind]),
      )
    },
    /** Puts rows behind others in the history of their thing. */
    linkRows: (projectId: number, links: readonly [seq: number, previousSeq: number | null][]) =>
      sql.runEach(
        'UPDATE ledger SET previous_seq = ? WHERE project_id = ? AND seq = ?',
        links.map(([seq, previousSeq]) => [previousSeq, projectId, seq]),
      ),

    /** Adds what was collected to a project's series; `seq` is its version after it. */
    async addToSeries(projectId: number, series: ReadonlyMap<string, ReadonlyMap<number, number>>, seq: number) {
      const changed = [...series].filter(([, days]) => [...days.values()].some((value) => value !== 0))
      if (changed.length === 0) return
      const ids = await sql.writeRows<{ id: number; name: string }>(
        changedSeries,
        changed.map(([name]) => [projectId, name, seq]),
      )
      const deltas: SqlValue[][] = []
      for (const { id, name } of ids)
        for (const [day, value] of series.get(name)!) if (value !== 0) deltas.push([id, day, value])
      // Neighbours in the index one after another.
      deltas.sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1]))
      await sql.writeRows(seriesDeltas, deltas)
    },
    /** What sources spoke of; `seq` is the version after it. */
    noteActivity: (activity: Iterable<NewActivity>, seq: number) =>
      sql.writeRows(
        sourceActivity,
        [...activity].map((one) => [one.sourceId, one.kind, one.instant, one.updates, one.waiting, seq]),
      ),
    /** Keeps what cannot be applied, as sent; sending it again changes nothing. */
    quarantine: (projectId: number, refused: readonly QuarantinedUpdate[], receivedAt: number) =>
      sql.writeRows(
        quarantined,
        refused.map((one) => [
          projectId,
          one.sourceId,
          one.fingerprint,
          storable(one.id),
          storable(one.kind),
          one.reason,
          storable(one.path ?? null),
          storable(one.message),
          one.body,
          receivedAt,
        ]),
      ),
    saveSnapshot: (projectId: number, day: string, version: number, board: string) =>
      sql.run(
        `INSERT INTO snapshot (project_id, day, version, board) VALUES (?, ?, ?, ?)
         ON CONFLICT (project_id, day) DO UPDATE SET version = excluded.version, board = excluded.board`,
        projectId,
        day,
        version,
        board,
      ),
  }
}
export type LedgerStore = ReturnType<typeof ledgerStore>

const thingValues = (projectId: number, thing: StoredThing) => [
  thing.lastSeq,
  thing.chainSeq,
  thing.tail,
  thing.checkpointInstant,
  thing.newestInstant,
  thing.newestUpdateId,
  thing.newestSource,
  thing.retracted ? 1 : 0,
  thing.state,
  projectId,
  thing.kind,
  thing.key,
]

/** For a list only (the whole text is in `body`): short, and without what a database refuses. */
const storable = (value: string | null) => value?.slice(0, 500).toWellFormed().replaceAll('\u0000', '\ufffd') ?? null
