import type { StoredUpdate } from '../delivery/stored-update.ts'
import type { Sql } from '../platform/sql.ts'
import { firstHash } from './row-hash.ts'
import type { LedgerRow } from './ledger-row.ts'
import type { RefusedUpdate } from './parse-update.ts'

/** The tail of a project's chain. `changedOn` is the civil day of the last accepted update's arrival, '' at first. */
export interface LedgerHead {
  seq: number
  hash: string
  changedOn: string
}

/** The stored state of a thing: see the model `Thing`. `state` is JSON of a ThingState. */
export interface StoredThing {
  lastSeq: number
  newestInstant: number
  newestUpdateId: string
  newestSource: string
  retracted: boolean
  state: string
}

/** What of a row says whether a second update with its id is the same. */
export type SameIdRow = Pick<LedgerRow, 'seq' | 'kind' | 'key' | 'instant' | 'data' | 'url' | 'visibility'>

export type HistoryRow = StoredUpdate & { previousSeq: number | null }

/** The statements that write the ledger, the same on both databases. They run inside one transaction. */
export function ledgerStore(sql: Sql) {
  const seriesIds = new Map<string, number>()
  return {
    begin: () => sql.run('BEGIN'),
    commit: () => sql.run('COMMIT'),
    async rollback() {
      // A series made in this transaction has no id any more.
      seriesIds.clear()
      await sql.run('ROLLBACK')
    },

    /** Takes the project's write lock (a row lock on PostgreSQL, the whole file on SQLite) and reads the tail. */
    async lockHead(projectId: number): Promise<LedgerHead> {
      const rows = await sql.all<LedgerHead>(
        `INSERT INTO ledger_head (project_id, seq, hash, changed_on) VALUES (?, 0, ?, '')
         ON CONFLICT (project_id) DO UPDATE SET seq = ledger_head.seq
         RETURNING seq, hash, changed_on AS "changedOn"`,
        projectId,
        firstHash,
      )
      return rows[0]!
    },
    saveHead: (projectId: number, head: LedgerHead) =>
      sql.run(
        'UPDATE ledger_head SET seq = ?, hash = ?, changed_on = ? WHERE project_id = ?',
        head.seq,
        head.hash,
        head.changedOn,
        projectId,
      ),

    /** False when this source already has an update with this id in the project: the insert is the check. */
    async insertRow(row: LedgerRow): Promise<boolean> {
      const changes = await sql.run(
        `INSERT INTO ledger (project_id, seq, source_id, update_id, kind, key, at, instant, data, url, visibility,
           source_visibility, received_at, previous_seq, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (project_id, source_id, update_id) DO NOTHING`,
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
      )
      return changes > 0
    },
    async findUpdate(projectId: number, sourceId: number, updateId: string): Promise<SameIdRow | undefined> {
      const rows = await sql.all<SameIdRow>(
        `SELECT seq, kind, key, instant, data, url, visibility FROM ledger
         WHERE project_id = ? AND source_id = ? AND update_id = ?`,
        projectId,
        sourceId,
        updateId,
      )
      return rows[0]
    },

    async findThing(projectId: number, kind: string, key: string): Promise<StoredThing | undefined> {
      const rows = await sql.all<Omit<StoredThing, 'retracted'> & { retracted: number | boolean }>(
        `SELECT last_seq AS "lastSeq", newest_instant AS "newestInstant", newest_update_id AS "newestUpdateId",
           newest_source AS "newestSource", retracted, state FROM thing WHERE project_id = ? AND kind = ? AND key = ?`,
        projectId,
        kind,
        key,
      )
      return rows[0] && { ...rows[0], retracted: Boolean(rows[0].retracted) }
    },
    saveThing: (projectId: number, kind: string, key: string, thing: StoredThing) =>
      sql.run(
        `INSERT INTO thing (project_id, kind, key, last_seq, newest_instant, newest_update_id, newest_source, retracted,
           state) VALUES (?, ?, ?, ?, ?, ?, ?, CAST(CAST(? AS INTEGER) AS BOOLEAN), ?)
         ON CONFLICT (project_id, kind, key) DO UPDATE SET last_seq = excluded.last_seq,
           newest_instant = excluded.newest_instant, newest_update_id = excluded.newest_update_id,
           newest_source = excluded.newest_source, retracted = excluded.retracted, state = excluded.state`,
        projectId,
        kind,
        key,
        thing.lastSeq,
        thing.newestInstant,
        thing.newestUpdateId,
        thing.newestSource,
        thing.retracted ? 1 : 0,
        thing.state,
      ),
    /** Every stored row about the thing whose most recent row is `lastSeq`, by following the rows back. */
    async readHistory(projectId: number, lastSeq: number): Promise<HistoryRow[]> {
      const history: HistoryRow[] = []
      let seq: number | null = lastSeq
      while (seq !== null) {
        const rows: HistoryRow[] = await sql.all<HistoryRow>(
          `SELECT l.instant, l.update_id AS "updateId", s.name AS source, l.data, l.url, l.visibility,
             l.source_visibility AS "sourceVisibility", l.previous_seq AS "previousSeq"
           FROM ledger l JOIN source s ON s.id = l.source_id WHERE l.project_id = ? AND l.seq = ?`,
          projectId,
          seq,
        )
        history.push(rows[0]!)
        seq = rows[0]!.previousSeq
      }
      return history
    },

    async addToSeries(projectId: number, name: string, days: ReadonlyMap<number, number>) {
      const cacheKey = `${projectId} ${name}`
      let id = seriesIds.get(cacheKey)
      if (id === undefined) {
        const rows = await sql.all<{ id: number }>(
          `INSERT INTO series (project_id, name) VALUES (?, ?)
           ON CONFLICT (project_id, name) DO UPDATE SET name = excluded.name RETURNING id`,
          projectId,
          name,
        )
        seriesIds.set(cacheKey, (id = rows[0]!.id))
      }
      for (const [day, value] of [...days].sort(([a], [b]) => a - b))
        if (value !== 0)
          await sql.run(
            `INSERT INTO series_delta (series_id, day, value) VALUES (?, ?, ?)
             ON CONFLICT (series_id, day) DO UPDATE SET value = series_delta.value + excluded.value`,
            id,
            day,
            value,
          )
    },
    /** The source spoke about the kind in so many updates, at an instant last; `seq` is the version after them. */
    noteActivity: (sourceId: number, kind: string, instant: number, updates: number, seq: number) =>
      sql.run(
        `INSERT INTO source_activity (source_id, kind, last_instant, updates, last_seq) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (source_id, kind) DO UPDATE SET last_seq = excluded.last_seq,
           updates = source_activity.updates + excluded.updates, last_instant =
           CASE WHEN source_activity.last_instant < excluded.last_instant
             THEN excluded.last_instant ELSE source_activity.last_instant END`,
        sourceId,
        kind,
        instant,
        updates,
        seq,
      ),
    /** Keeps what cannot be applied, as sent; sending it again changes nothing. */
    quarantine: (
      projectId: number,
      sourceId: number,
      fingerprint: string,
      receivedAt: number,
      refused: Omit<RefusedUpdate, 'ok'>,
    ) =>
      sql.run(
        `INSERT INTO quarantine (project_id, source_id, fingerprint, update_id, kind, reason, path, message, body,
           received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (project_id, source_id, fingerprint) DO NOTHING`,
        projectId,
        sourceId,
        fingerprint,
        storable(refused.id),
        storable(refused.kind),
        refused.reason,
        storable(refused.path ?? null),
        storable(refused.message),
        refused.body,
        receivedAt,
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

/** For a list only (the whole text is in `body`): short, and without what a database refuses. */
const storable = (value: string | null) => value?.slice(0, 500).toWellFormed().replaceAll('\u0000', '\ufffd') ?? null
