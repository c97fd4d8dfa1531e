import type { Can } from '../contract/people.ts'
import type { Sql, SqlValue } from '../platform/sql.ts'
import type { Fact, Shown } from './fact.ts'
import type { Activity, Folded, FoldedSeries, FoldedThing } from './folded.ts'
import { internalKeysOf, thingsForCustomer, type Withheld } from './for-customer.ts'
import { facts } from './registry.ts'
import { seriesSegments } from './series-name.ts'
import { stateCodec } from './state-codec.ts'

/**
 * What is folded of a project, and the version it was read at: the next reading needs only what changed since, unless
 * something that waited came due meanwhile.
 */
export interface FoldedAt extends Folded {
  seq: number
  /** How much came due so far; left out where nothing did. */
  cameDue?: number
}

const thingColumns = `kind, key, newest_instant AS "newestInstant", newest_source AS "newestSource", retracted, state`
type ThingRow = Omit<FoldedThing, 'state'> & { retracted: number | boolean; state: string }

/**
 * What the writer has folded of a project. The cost does not grow with the number of its updates, and with what was
 * read `before`, which stays as it is, it follows what changed since.
 */
export async function readFolded(sql: Sql, projectId: number, before?: FoldedAt): Promise<FoldedAt> {
  // First: what comes due while the rest is read is read again the next time.
  const heads = await sql.all<{ cameDue: number }>(
    'SELECT came_due AS "cameDue" FROM ledger_head WHERE project_id = ?',
    projectId,
  )
  const cameDue = heads[0]?.cameDue || undefined
  const spoken = await sql.all<Activity & { lastSeq: number }>(
    `SELECT s.name AS source, CASE s.visibility WHEN 'internal' THEN 1 ELSE 0 END AS internal, a.kind, a.last_instant AS "lastInstant", a.updates, a.waiting, a.last_seq AS "lastSeq"
     FROM source_activity a JOIN source s ON s.id = a.source_id WHERE s.project_id = ? ORDER BY s.name, a.kind`,
    projectId,
  )
  const seq = Math.max(0, ...spoken.map(({ lastSeq }) => lastSeq))
  const activity = spoken.map(({ lastSeq: _, internal, ...spoke }) => ({ ...spoke, internal: Boolean(internal) }))
  // A ledger that was restored from a backup is behind what was read before.
  if (before && (before.seq > seq || before.cameDue !== cameDue)) before = undefined
  const since = before?.seq ?? 0
  const kinds = new Set(
    spoken.filter(({ kind, lastSeq }) => facts.get(kind)?.isListed && lastSeq > since).map(({ kind }) => kind),
  )
  return {
    seq,
    ...(cameDue === undefined ? {} : { cameDue }),
    activity,
    things: await readChangedThings(sql, projectId, [...kinds], since, before?.things ?? []),
    series: await readChangedSeries(sql, projectId, since, before?.series ?? []),
  }
}

/** The things of some kinds that were not retracted, in no order. */
export async function readThings(sql: Sql, projectId: number, kinds: string[]): Promise<FoldedThing[]> {
  return thingsOfRows(await selectThings(sql, projectId, kinds, 'last_seq > ?', 0))
}

/** The things of some kinds that also fulfil a condition; none of no kinds. */
const selectThings = (
  sql: Sql,
  projectId: number,
  kinds: readonly string[],
  condition: 'last_seq > ?' | 'state LIKE ?' | "state LIKE ? ESCAPE '!'",
  value: SqlValue,
) =>
  kinds.length === 0
    ? []
    : sql.all<ThingRow>(
        `SELECT ${thingColumns} FROM thing
         WHERE project_id = ? AND kind IN (${kinds.map(() => '?').join(', ')}) AND ${condition}`,
        projectId,
        ...kinds,
        value,
      )
const thingsOfRows = (rows: readonly ThingRow[]) => rows.filter(({ retracted }) => !retracted).map(toThing)
const toThing = ({ retracted: _, state, ...row }: ThingRow): FoldedThing => ({
  ...row,
  state: stateCodec.decode(state)!,
})

/** One thing, and where following its updates back begins; null where nobody told of it or it was retracted. */
export async function readThingRow(sql: Sql, projectId: number, kind: string, key: string) {
  const rows = await sql.all<ThingRow & { chainSeq: number }>(
    `SELECT ${thingColumns}, chain_seq AS "chainSeq"
     FROM thing WHERE project_id = ? AND kind = ? AND key = ?`,
    projectId,
    kind,
    key,
  )
  const [row] = rows
  if (!row || row.retracted) return null
  const { chainSeq, ...thing } = row
  return { thing: toThing(thing), chainSeq }
}

/** The things of a kind that have some keys, or that say a text somewhere in their data: as JSON it stands there as it is. */
export async function readThingsWhere(
  sql: Sql,
  projectId: number,
  kind: string,
  where: { keys: readonly string[] } | { saying: string },
): Promise<FoldedThing[]> {
  if ('keys' in where)
    return thingsOfRows(
      await sql.all<ThingRow>(
        `SELECT ${thingColumns} FROM thing
         WHERE project_id = ? AND kind = ? AND key IN (SELECT value FROM json_each(?))`,
        projectId,
        kind,
        JSON.stringify(where.keys),
      ),
    )
  const pattern = JSON.stringify(where.saying).replaceAll(/[!%_]/g, '!$&')
  return thingsOfRows(await selectThings(sql, projectId, [kind], "state LIKE ? ESCAPE '!'", `%${pattern}%`))
}

/** Those that are known, and what changed of them since, by kind and key. */
async function readChangedThings(sql: Sql, projectId: number, kinds: string[], since: number, known: FoldedThing[]) {
  if (kinds.length === 0) return known
  const nameOf = ({ kind, key }: Pick<FoldedThing, 'kind' | 'key'>) => `${kind} ${key}`
  const things = new Map(known.map((thing) => [nameOf(thing), thing]))
  for (const row of await selectThings(sql, projectId, kinds, 'last_seq > ?', since))
    if (row.retracted) things.delete(nameOf(row))
    else things.set(nameOf(row), toThing(row))
  return [...things].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, thing]) => thing)
}

/** Those that are known, and in their place those that changed since, as far as they still have a day. */
async function readChangedSeries(sql: Sql, projectId: number, since: number, known: FoldedSeries[]) {
  const changed = await sql.all<{ id: number; name: string }>(
    'SELECT id, name FROM series WHERE project_id = ? AND last_seq > ? ORDER BY id',
    projectId,
    since,
  )
  if (changed.length === 0) return known
  // Of years there are many days: those of a series come as one text, which is read far sooner than a row for each.
  const written = await sql.all<{ id: number; days: string }>(
    `SELECT s.id, string_agg(CAST(d.day AS TEXT) || ' ' || CAST(d.value AS TEXT), ' ' ORDER BY d.day) AS days
     FROM series s JOIN series_delta d ON d.series_id = s.id AND d.value <> 0
     WHERE s.project_id = ? AND s.last_seq > ? GROUP BY s.id`,
    projectId,
    since,
  )
  const daysOf = new Map(written.map(({ id, days }) => [id, daysOfText(days)]))
  const series = new Map(known.map((one) => [one.name, one]))
  for (const { id, name } of changed) {
    series.delete(name)
    const days = daysOf.get(id)
    if (days) series.set(name, { name, segments: seriesSegments(name), days })
  }
  return [...series.values()]
}

/** The days of a series and their values, one after the other. */
function daysOfText(text: string): FoldedSeries['days'] {
  const numbers = text.split(' ')
  return Array.from({ length: numbers.length / 2 }, (_, nth) => ({
    day: Number(numbers[2 * nth]),
    value: Number(numbers[2 * nth + 1]),
  }))
}

/** What is not for customers, by what is stored: for lists of kinds that a board does not list one by one. */
export async function readWithheld(sql: Sql, projectId: number, kinds: readonly string[]): Promise<Withheld> {
  const sources = await sql.all<{ name: string }>(
    "SELECT name FROM source WHERE project_id = ? AND visibility = 'internal'",
    projectId,
  )
  // What looks internal in a thing's data, and is not, is sorted out when it is parsed.
  const rows = await selectThings(sql, projectId, kinds, 'state LIKE ?', '%"internal":true%')
  return {
    internalSources: new Set(sources.map(({ name }) => name)),
    internalKeys: internalKeysOf(thingsOfRows(rows)),
  }
}

/** Every thing of one kind, as the reader may see it. */
export async function readThingsFor(
  sql: Sql,
  { id, can }: { id: number; can: Pick<Can, 'readInternal'> },
  fact: Fact,
): Promise<FoldedThing[]> {
  const things = await readThings(sql, id, [fact.name])
  if (can.readInternal) return things
  const references = Object.values(fact.shown.data as Record<string, Shown>).flatMap((how) =>
    typeof how === 'object' ? [how.of] : [],
  )
  return thingsForCustomer(fact, things, await readWithheld(sql, id, references))
}
