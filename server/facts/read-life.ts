import type { Life } from '../contract/things.ts'
import { ownSource, type Visibility } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'
import type { Sql } from '../platform/sql.ts'
import type { Fact } from './fact.ts'
import { compareInFoldOrder, type FoldPlace } from './fold.ts'
import { createLife, type SeeState } from './fold-life.ts'
import { stateCodec } from './state-codec.ts'
import { readData } from './stored-update.ts'

/** Where a thing's updates begin, and who told of it last. */
export interface Begun {
  kind: string
  key: string
  chainSeq: number
  newestSource: string
}

interface Reading {
  project: { id: number; timeZone: string }
  fact: Fact & Required<Pick<Fact, 'thing'>>
  begun: Begun
  see: SeeState
  nameOf(source: string): string | null
  page: number
}

/** Updates whose data is read at a time. */
const slice = 500

/**
 * A page of a thing's life as a reader sees it, and since when its state is what it is. Of a history of more than some ten
 * thousand updates it begins with the checkpoint before these. The history is read without its data first: that is put in order,
 * and its data comes by the slice.
 */
export async function readLife(
  sql: Sql,
  { project, fact, begun, see, nameOf, page }: Reading,
): Promise<{ life: Life; since: string | null }> {
  const checkpoint = await readCheckpoint(sql, project.id, begun)
  const places = await readPlaces(sql, project.id, begun, checkpoint?.seq ?? 0)
  const counting = begun.newestSource === ownSource ? places.filter(({ source }) => source === ownSource) : places
  counting.sort(compareInFoldOrder)
  // What was before the thing was retracted is no part of its life.
  const begin = counting.findLastIndex(({ retracts }) => retracts) + 1
  const counted = counting.slice(begin)
  const isCut = checkpoint !== undefined && begin === 0
  const life = createLife({
    fields: Object.keys(fact.shown.data),
    state: fact.thing.state,
    see,
    nameOf,
    timeZone: project.timeZone,
    before: isCut ? stateCodec.decode(checkpoint.state) : null,
  })
  for (let from = 0; from < counted.length; from += slice) {
    const some = counted.slice(from, from + slice)
    const said = await readSaid(sql, project.id, some)
    for (const place of some) life.take({ ...place, ...said.get(place.seq)! })
  }
  const { entries } = life
  const pages = Math.max(1, Math.ceil(entries.length / limits.lifeEntries))
  const shown = Math.min(page, pages)
  const last = entries.length - (shown - 1) * limits.lifeEntries
  return {
    since: life.since(),
    life: {
      entries: entries.slice(Math.max(0, last - limits.lifeEntries), last).reverse(),
      page: shown,
      pages,
      total: entries.length,
      updates: counted.length,
      isCut,
    },
  }
}

/** The checkpoint that so many others follow; undefined where there are not so many. */
async function readCheckpoint(sql: Sql, projectId: number, { kind, key }: Begun) {
  const rows = await sql.all<{ seq: number; state: string }>(
    `SELECT seq, state FROM checkpoint WHERE project_id = ? AND kind = ? AND key = ?
     ORDER BY instant DESC LIMIT 1 OFFSET ${limits.lifeCheckpoints}`,
    projectId,
    kind,
    key,
  )
  return rows[0]
}

type Place = FoldPlace & { seq: number; retracts: number }

const placeColumns = `l.project_id, l.seq, l.previous_seq, l.source_id, l.instant, l.at, l.update_id AS id,
  CASE WHEN l.data IS NULL THEN 1 ELSE 0 END AS retracts`

/** Every update behind the thing until that one, in no order, without what it says. */
const readPlaces = async (sql: Sql, projectId: number, { chainSeq }: Begun, until: number): Promise<Place[]> =>
  chainSeq === until
    ? []
    : [
        ...(await sql.all<Place>(
          `WITH RECURSIVE life AS (
             SELECT ${placeColumns} FROM ledger l WHERE l.project_id = ? AND l.seq = ?
             UNION ALL
             SELECT ${placeColumns} FROM life h JOIN ledger l ON l.project_id = h.project_id AND l.seq = h.previous_seq
             WHERE h.previous_seq <> ?
           )
           SELECT h.seq, h.instant, h.at, h.id, s.name AS source, h.retracts
           FROM life h JOIN source s ON s.id = h.source_id`,
          projectId,
          chainSeq,
          until,
        )),
      ]

interface SaidRow {
  seq: number
  data: string
  url: string | null
  visibility: Visibility | null
  sourceVisibility: Visibility
}

/** What some updates say, by their numbers. */
async function readSaid(sql: Sql, projectId: number, places: readonly Place[]) {
  const rows = await sql.all<SaidRow>(
    `SELECT seq, data, url, visibility, source_visibility AS "sourceVisibility" FROM ledger
     WHERE project_id = ? AND seq IN (SELECT CAST(value AS INTEGER) FROM json_each(?))`,
    projectId,
    JSON.stringify(places.map(({ seq }) => seq)),
  )
  return new Map(rows.map(({ seq, data, ...said }) => [seq, { ...said, data: readData(data) }]))
}
