import { change, insertion } from '../platform/many-rows.ts'

/** New rows of the ledger. */
export const ledgerRows = insertion({
  table: 'ledger',
  columns: {
    project_id: 'integer',
    seq: 'integer',
    source_id: 'integer',
    update_id: 'text',
    kind: 'text',
    key: 'text',
    at: 'text',
    instant: 'bigint',
    data: 'text',
    url: 'text',
    visibility: 'text',
    source_visibility: 'text',
    received_at: 'bigint',
    previous_seq: 'integer',
    hash: 'text',
  },
})

const thingKey = { project_id: 'integer', kind: 'text', key: 'text' } as const
const things = {
  table: 'thing',
  columns: {
    last_seq: 'integer',
    chain_seq: 'integer',
    tail: 'integer',
    checkpoint_instant: 'bigint',
    newest_instant: 'bigint',
    newest_update_id: 'text',
    newest_source: 'text',
    retracted: 'boolean',
    state: 'text',
  },
} as const
/** Things that were not there. */
export const newThings = insertion({ ...things, columns: { ...things.columns, ...thingKey } })
/** Things that were. */
export const changedThings = change({ ...things, key: thingKey })

/** Checkpoints, in place of those at the same instant. */
export const checkpoints = insertion({
  table: 'checkpoint',
  columns: { project_id: 'integer', kind: 'text', key: 'text', instant: 'bigint', seq: 'integer', state: 'text' },
  conflict: '(project_id, kind, key, instant) DO UPDATE SET seq = excluded.seq, state = excluded.state',
})

/** Rows that wait for their time. */
export const waitingUpdates = insertion({
  table: 'waiting_update',
  columns: { project_id: 'integer', instant: 'bigint', seq: 'integer' },
})

/** Series of which a day changes; gives their numbers. */
export const changedSeries = insertion({
  table: 'series',
  columns: { project_id: 'integer', name: 'text', last_seq: 'integer' },
  conflict: '(project_id, name) DO UPDATE SET last_seq = excluded.last_seq',
  returning: 'id, name',
})
/** What is added to days of series. */
export const seriesDeltas = insertion({
  table: 'series_delta',
  columns: { series_id: 'integer', day: 'integer', value: 'integer' },
  conflict: '(series_id, day) DO UPDATE SET value = series_delta.value + excluded.value',
})

/** What sources spoke of, added to what they did before. */
export const sourceActivity = insertion({
  table: 'source_activity',
  columns: {
    source_id: 'integer',
    kind: 'text',
    last_instant: 'bigint',
    updates: 'integer',
    waiting: 'integer',
    last_seq: 'integer',
  },
  conflict: `(source_id, kind) DO UPDATE SET last_seq = excluded.last_seq,
    updates = source_activity.updates + excluded.updates, waiting = source_activity.waiting + excluded.waiting,
    last_instant = CASE WHEN source_activity.last_instant < excluded.last_instant
      THEN excluded.last_instant ELSE source_activity.last_instant END`,
})

/** What cannot be applied; sent again, it changes nothing. */
export const quarantined = insertion({
  table: 'quarantine',
  columns: {
    project_id: 'integer',
    source_id: 'integer',
    fingerprint: 'text',
    update_id: 'text',
    kind: 'text',
    reason: 'text',
    path: 'text',
    message: 'text',
    body: 'text',
    received_at: 'bigint',
  },
  conflict: '(project_id, source_id, fingerprint) DO NOTHING',
})
