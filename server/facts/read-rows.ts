import { forReader } from '../contract/for-reader.ts'
import type { Language } from '../contract/languages.ts'
import type { Sql } from '../platform/sql.ts'
import type { Granted } from '../projects/granted.ts'
import type { IssueRow } from './issue/section.ts'
import { listIssues } from './issue/list-issues.ts'
import { listTests } from './test/list-tests.ts'
import type { TestRow } from './test/section.ts'

/** The kinds that a board does not list one by one, and their rows. */
export interface RowsOf {
  issue: IssueRow
  test: TestRow
}
const listers = { issue: listIssues, test: listTests }

/** What is read of the things of a kind: their rows as they stand, or with titles in a reader's script. */
export interface RowsRequest {
  project: Granted
  kind: keyof RowsOf
  language: Language | null
}

/** Rows as a JSON list, and where each of them begins in it; a last place is behind them all. */
export interface RowsAsJson {
  json: Uint8Array<ArrayBuffer>
  starts: Uint32Array<ArrayBuffer>
}

/** Reads every thing of a kind, the newest change first, in bytes: what is sent on is not made into objects again. */
export async function readRows(sql: Sql, { project, kind, language }: RowsRequest): Promise<RowsAsJson> {
  const rows = await listers[kind](project, sql)
  const parts = rows.map((row) => Buffer.from(JSON.stringify(language ? forReader(row, language) : row)))
  const starts = new Uint32Array(parts.length + 1)
  starts[0] = 1
  for (const [nth, part] of parts.entries()) starts[nth + 1] = starts[nth]! + part.byteLength + 1
  const json = new Uint8Array(parts.length === 0 ? 2 : starts.at(-1)!)
  json[0] = '['.charCodeAt(0)
  for (const [nth, part] of parts.entries()) {
    json.set(part, starts[nth])
    json[starts[nth + 1]! - 1] = ','.charCodeAt(0)
  }
  json[json.length - 1] = ']'.charCodeAt(0)
  return { json, starts }
}

/** A list of which only what is asked for is made. */
export type Rows<Row> = Pick<readonly Row[], 'length' | 'slice'>

/** Such a list of rows as they were read. */
export function rowsOfJson<Row>({ json, starts }: RowsAsJson): Rows<Row> {
  const length = starts.length - 1
  return {
    length,
    slice(from = 0, to = length) {
      const [first, last] = [Math.max(0, Math.min(from, length)), Math.max(0, Math.min(to, length))]
      if (last <= first) return []
      const text = new TextDecoder().decode(json.subarray(starts[first], starts[last]! - 1))
      return JSON.parse(`[${text}]`) as Row[]
    },
  }
}
