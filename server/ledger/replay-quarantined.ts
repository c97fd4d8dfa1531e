import { DaylightError } from '../contract/errors.ts'
import type { Receipt, Visibility } from '../contract/ingest.ts'
import { requireOperator } from '../identity/require-operator.ts'
import type { Scope } from '../identity/scope.ts'
import type { Sql } from '../platform/sql.ts'
import { type Granted, requireProject } from '../projects/granted.ts'
import type { PushGrant } from './judge-push.ts'
import { judgeUpdate } from './judge-update.ts'
import { listQuarantine, requireQuarantined, type QuarantineEntry } from './list-quarantine.ts'
import type { LedgerWriter } from './writer.ts'

/** What replaying takes: the one door into the ledger, and a connection that notes what became of each entry. */
export interface ReplayServices {
  sql: Sql
  writer: LedgerWriter
  /** Milliseconds since 1970. */
  now: number
}

/** The ledger's receipt for an entry that was tried again. */
export interface Replayed {
  id: number
  receipt: Receipt
}

/** Tried together, and marked in one transaction. */
const page = 500

/** Tries everything that waits in a project's quarantine again, the oldest first; what still does not fit stays there. */
export async function replayAll(scope: Scope, services: ReplayServices, projectKey: string): Promise<Replayed[]> {
  requireOperator(scope)
  const project = await requireProject(scope, services.sql, projectKey)
  const waiting = await listQuarantine(scope, services.sql, projectKey)
  const replayed: Replayed[] = []
  for (let from = 0; from < waiting.length; from += page)
    replayed.push(...(await replay(services, project, waiting.slice(from, from + page), 'replayed')))
  return replayed
}

/**
 * Tries one entry again, as it was sent or with `corrected` (JSON of one update) in its place; one that was discarded
 * too. `not_found` where there is none, `conflict` where it is in the ledger already.
 */
export async function replayQuarantined(
  scope: Scope,
  services: ReplayServices,
  projectKey: string,
  { id, corrected }: { id: number; corrected?: string },
): Promise<Replayed> {
  requireOperator(scope)
  const project = await requireProject(scope, services.sql, projectKey)
  const entry = await requireQuarantined(scope, services.sql, projectKey, id)
  if (entry.resolvedSeq !== null)
    throw new DaylightError('conflict', `entry ${id} is in the ledger already, as ${entry.resolvedSeq}`, { path: 'id' })
  const body = corrected ?? entry.body
  const [replayed] = await replay(services, project, [{ ...entry, body }], corrected ? 'corrected' : 'replayed')
  return replayed!
}

async function replay(
  { sql, writer, now }: ReplayServices,
  project: Granted,
  entries: QuarantineEntry[],
  resolution: 'replayed' | 'corrected',
): Promise<Replayed[]> {
  const grants = await grantsOf(sql, project)
  const replayed = await Promise.all(
    entries.map(async ({ id, source, body }) => ({ id, receipt: await send(writer, grants.get(source)!, body) })),
  )
  // A crash before this leaves entries waiting that are in the ledger: replayed again, they are duplicates there.
  await sql.transaction(async () => {
    await sql.runEach(
      'UPDATE quarantine SET resolved_at = ?, resolution = ?, resolved_seq = ?, note = NULL WHERE id = ?',
      replayed.flatMap(({ id, receipt }) =>
        receipt.status === 'quarantined' ? [] : [[now, resolution, receipt.seq, id]],
      ),
    )
  })
  return replayed
}

/** Through the same door as every push, in the name of its source; what does not fit stays the entry that it is. */
async function send(writer: LedgerWriter, grant: PushGrant, update: string): Promise<Receipt> {
  const refused = judgeUpdate(JSON.parse(update), 'en')
  if (refused) {
    const { id, reason, path, message } = refused
    return { id, status: 'quarantined', reason, ...(path ? { path } : {}), message }
  }
  const body = Buffer.from(`{"project":${JSON.stringify(grant.projects[0]!.key)},"updates":[${update}]}`)
  const { receipts } = await writer.append(body, grant, 'en')
  return receipts[0]!
}

/** What each source of the project may push: everything, as whoever replays is the operator. */
async function grantsOf(sql: Sql, { id, key, timeZone }: Granted): Promise<Map<string, PushGrant>> {
  const rows = await sql.all<{ name: string; sourceId: number; sourceVisibility: Visibility }>(
    'SELECT name, id AS "sourceId", visibility AS "sourceVisibility" FROM source WHERE project_id = ?',
    id,
  )
  return new Map(
    rows.map(({ name, sourceId, sourceVisibility }) => [
      name,
      { source: name, kinds: null, isReplay: true, projects: [{ id, key, timeZone, sourceId, sourceVisibility }] },
    ]),
  )
}
