import { DaylightError } from '../contract/errors.ts'
import type { Receipt, Visibility } from '../contract/ingest.ts'
import type { Language } from '../contract/languages.ts'
import type { QuarantineGroup } from '../contract/quarantine.ts'
import type { Database } from '../platform/database.ts'
import type { Sql } from '../platform/sql.ts'
import type { Granted } from '../projects/granted.ts'
import type { PushGrant } from './judge-push.ts'
import { judgeUpdate } from './judge-update.ts'
import { requireQuarantined } from './list-quarantine.ts'
import type { LedgerWriter } from './writer.ts'

/** What replaying takes: the one door into the ledger, and where it is noted what became of each entry. */
export interface ReplayServices {
  database: Database
  sql: Sql
  writer: Pick<LedgerWriter, 'append'>
  /** Milliseconds since 1970. */
  now: number
  /** Which person does it; null for whoever runs the installation. */
  by: string | null
  language: Language
  /** Told which revision the project has by then, where something was applied. */
  announce?: (projectId: number, revision: number) => void
}

/** The ledger's receipt for an entry that was tried again. */
export interface Replayed {
  id: number
  receipt: Receipt
}

/** An entry on its way into the ledger: JSON of one update, in the name of its source. */
interface Trying {
  id: number
  source: string
  body: string
}

/** Tried together, and marked in one transaction. */
const page = 100

/**
 * Tries what waits in a project's quarantine again, the oldest first, or of it what waits for one reason, of one source;
 * what still does not fit stays there. At most so many, if `most` is said.
 */
export async function replayAll(
  project: Granted<'manageConnections'>,
  services: ReplayServices,
  of?: QuarantineGroup,
  most = Infinity,
): Promise<Replayed[]> {
  const { sql } = services
  const only = of ? 'AND q.reason = ? AND s.name = ? AND q.id <= ?' : ''
  const values = of ? [of.reason, of.source, of.upTo] : []
  const replayed: Replayed[] = []
  for (let after = of?.after ?? 0; replayed.length < most;) {
    const waiting = await sql.all<Trying>(
      `SELECT q.id, s.name AS source, q.body FROM quarantine q JOIN source s ON s.id = q.source_id
       WHERE q.project_id = ? AND q.resolved_at IS NULL ${only} AND q.id > ? ORDER BY q.id LIMIT ?`,
      project.id,
      ...values,
      after,
      Math.min(page, most - replayed.length),
    )
    if (waiting.length === 0) break
    replayed.push(...(await replay(services, project, waiting, 'replayed')))
    after = waiting.at(-1)!.id
  }
  return replayed
}

/**
 * Tries one entry again, as it was sent or with `corrected` (JSON of one update) in its place; one that was discarded
 * too. `not_found` where there is none, `conflict` where it is in the ledger already.
 */
export async function replayQuarantined(
  project: Granted<'manageConnections'>,
  services: ReplayServices,
  { id, corrected }: { id: number; corrected?: string },
): Promise<Replayed> {
  const { source, ...entry } = await requireQuarantined(project, services.sql, id)
  if (entry.resolvedSeq !== null)
    throw new DaylightError('conflict', `entry ${id} is in the ledger already, as ${entry.resolvedSeq}`, { path: 'id' })
  const body = corrected ?? entry.body
  const [replayed] = await replay(services, project, [{ id, source, body }], corrected ? 'corrected' : 'replayed')
  return replayed!
}

async function replay(
  services: ReplayServices,
  project: Granted<'manageConnections'>,
  entries: readonly Trying[],
  resolution: 'replayed' | 'corrected',
): Promise<Replayed[]> {
  const { database, sql, now, by } = services
  const grants = await grantsOf(sql, project)
  const replayed = await Promise.all(
    entries.map(async ({ id, source, body }) => ({ id, receipt: await send(services, grants.get(source)!, body) })),
  )
  // A crash before this leaves entries waiting that are in the ledger: replayed again, they are duplicates there.
  await database.$transaction(
    replayed.flatMap(({ id, receipt }) =>
      receipt.status === 'quarantined'
        ? []
        : [
            database.quarantined.update({
              where: { id },
              data: { resolvedAt: now, resolution, resolvedSeq: receipt.seq, resolvedBy: by, note: null },
            }),
          ],
    ),
  )
  return replayed
}

/** Through the same door as every push, in the name of its source; what does not fit stays the entry that it is. */
async function send({ writer, language, announce }: ReplayServices, grant: PushGrant, update: string) {
  const refused = judgeUpdate(JSON.parse(update), language)
  if (refused) {
    const { id, reason, path, message } = refused
    return { id, status: 'quarantined', reason, ...(path ? { path } : {}), message } satisfies Receipt
  }
  const body = Buffer.from(`{"project":${JSON.stringify(grant.projects[0]!.key)},"updates":[${update}]}`)
  const { receipts, projectId, revision } = await writer.append(body, grant, language)
  if (receipts[0]!.status === 'applied') announce?.(projectId, revision)
  return receipts[0]!
}

/** What each source of the project may push: everything, as whoever replays may connect any of them. */
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
