import type { KeysPage } from '../contract/ingest.ts'
import type { Sql } from '../platform/sql.ts'
import type { Granted } from '../projects/granted.ts'
import { stateCodec } from './state-codec.ts'

const pageLength = 5_000

interface KeyRow {
  key: string
  retracted: number | boolean
  newestSource: string
  state: string
}

/**
 * Keys of a kind that were not retracted, by some thousand. What is internal is left out, unless the project's reader may see it or
 * `source`, which asks, told of it last.
 */
export async function listThingKeys(
  project: Granted,
  sql: Sql,
  { kind, after, source }: { kind: string; after: string; source: string },
): Promise<KeysPage> {
  const rows = await sql.all<KeyRow>(
    `SELECT key, retracted, newest_source AS "newestSource", state FROM thing
     WHERE project_id = ? AND kind = ? AND key > ? ORDER BY key LIMIT ${pageLength}`,
    project.id,
    kind,
    after,
  )
  const isTold = ({ retracted, newestSource, state }: KeyRow) =>
    !retracted && (project.can.readInternal || newestSource === source || stateCodec.decode(state)?.internal !== true)
  const next = rows.length === pageLength ? rows.at(-1)!.key : null
  return { keys: rows.filter(isTold).map(({ key }) => key), next }
}
