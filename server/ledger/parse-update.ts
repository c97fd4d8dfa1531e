import type { Update } from '../contract/ingest.ts'
import { instantOf } from '../platform/instant.ts'
import type { ChainedUpdate } from './chained-update.ts'
import type { JudgedPush } from './judge-push.ts'

/** An update that can be applied. */
export interface ParsedUpdate extends ChainedUpdate {
  ok: true
  kind: string
  key: string
  /** `data` as JSON, as it will be stored. */
  json: string | null
}

/** An update that was judged, with all of its data as sent, also what its schema does not know. */
export function parseUpdate(update: Update, { source, project }: Pick<JudgedPush, 'source' | 'project'>): ParsedUpdate {
  const { id, kind, key, at, data, url = null, visibility = null } = update
  const json = data && JSON.stringify(data)
  const { sourceVisibility } = project
  // Its place in the ledger is known when it is appended.
  return {
    ok: true,
    id,
    kind,
    key,
    at,
    instant: instantOf(at),
    source,
    data,
    json,
    url,
    visibility,
    sourceVisibility,
    seq: 0,
    previousSeq: null,
  }
}
