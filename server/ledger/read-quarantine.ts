import { say } from '../contract/explain.ts'
import type { Language } from '../contract/languages.ts'
import { limits } from '../contract/limits.ts'
import {
  entriesOnPage,
  type QuarantineEntryView,
  type QuarantineGroupView,
  type QuarantineLine,
  type QuarantinePage,
  type QuarantineRequest,
} from '../contract/quarantine.ts'
import type { QuarantineReason } from '../contract/ingest.ts'
import type { Database } from '../platform/database.ts'
import type { Sql } from '../platform/sql.ts'
import type { Granted } from '../projects/granted.ts'
import { judgeUpdate } from './judge-update.ts'
import { entryColumns, entryTables, requireQuarantined, type QuarantineEntry } from './list-quarantine.ts'

interface Reading {
  database: Database
  sql: Sql
}

/** Bytes of what was sent up to which a list looks into it. */
const mostInList = 16_384
/** Characters of what was sent that a page shows. */
const mostShown = 20_000

/** How much of a project waits in quarantine. */
export const countWaiting = (
  { id: projectId }: Granted<'manageConnections'>,
  { database }: Pick<Reading, 'database'>,
) => database.quarantined.count({ where: { projectId, resolvedAt: null } })

/** A page of a project's quarantine: of what waits the newest first, of what was resolved what was resolved last. */
export async function getQuarantine(
  project: Granted<'manageConnections'>,
  services: Reading,
  { state, reason, source, page }: QuarantineRequest,
  language: Language,
): Promise<QuarantinePage> {
  const { database } = services
  const groups = await listGroups(project, services)
  const sourceId = source === undefined ? undefined : await findSourceId(project, database, source)
  const isWaiting = state === 'waiting'
  const where = {
    projectId: project.id,
    resolvedAt: isWaiting ? null : { not: null },
    ...(reason === undefined ? {} : { reason }),
    ...(source === undefined ? {} : { sourceId: sourceId ?? 0 }),
  }
  const [total, found] = await Promise.all([
    database.quarantined.count({ where }),
    database.quarantined.findMany({
      where,
      orderBy: isWaiting ? [{ id: 'desc' }] : [{ resolvedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * entriesOnPage,
      take: entriesOnPage,
      select: { id: true },
    }),
  ])
  const lines = await readLines(
    project,
    services,
    found.map(({ id }) => id),
    language,
  )
  return { waiting: groups.reduce((sum, group) => sum + group.waiting, 0), groups, total, lines }
}

const findSourceId = async ({ id: projectId }: Granted, database: Database, name: string) =>
  (await database.source.findFirst({ where: { projectId, name }, select: { id: true } }))?.id

/** What waits, by why and from where, the most first. */
async function listGroups({ id: projectId }: Granted, { database }: Reading): Promise<QuarantineGroupView[]> {
  const [groups, sources] = await Promise.all([
    database.quarantined.groupBy({
      by: ['reason', 'sourceId'],
      where: { projectId, resolvedAt: null },
      _count: { id: true },
      _max: { id: true },
    }),
    database.source.findMany({ where: { projectId }, select: { id: true, name: true } }),
  ])
  const names = new Map(sources.map(({ id, name }) => [id, name]))
  return groups
    .map(({ reason, sourceId, _count, _max }) => ({
      reason: reason as QuarantineReason,
      source: names.get(sourceId)!,
      waiting: _count.id,
      newest: _max.id!,
    }))
    .sort((a, b) => b.waiting - a.waiting || b.newest - a.newest)
}

type Row = Omit<QuarantineEntry, 'body'> & { body: string | null }

/** Entries by their numbers, in that order. Of one that is long nothing but what is noted beside it is read. */
async function readLines(
  { id }: Granted,
  { sql }: Reading,
  ids: readonly number[],
  language: Language,
): Promise<QuarantineLine[]> {
  const rows = await sql.all<Row>(
    `SELECT ${entryColumns}, CASE WHEN octet_length(q.body) <= ${mostInList} THEN q.body END AS body FROM ${entryTables}
     WHERE q.project_id = ? AND q.id IN (SELECT CAST(value AS INTEGER) FROM json_each(?))`,
    id,
    JSON.stringify(ids),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((one) => {
    const row = byId.get(one)
    return row ? [lineOf(row, language)] : []
  })
}

/** One entry with what was sent, in full where a page has room for it. */
export async function getQuarantined(
  project: Granted<'manageConnections'>,
  { database, sql }: Reading,
  entry: number,
  language: Language,
): Promise<QuarantineEntryView> {
  const row = await requireQuarantined(project, sql, entry)
  const pretty = prettyJson(row.body)
  const sourceId = await findSourceId(project, database, row.source)
  const next = await database.quarantined.findFirst({
    where: { projectId: project.id, resolvedAt: null, reason: row.reason, sourceId, id: { lt: entry } },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  const isWhole = pretty.length <= mostShown
  const body = isWhole ? pretty : pretty.slice(0, mostShown).toWellFormed()
  return { ...lineOf(row, language), body, isWhole, next: next?.id ?? null }
}

/** JSON with line breaks; as it is where it is too long or nested too deeply for that, or holds a number that would become null. */
function prettyJson(body: string): string {
  if (body.length > 4 * mostShown || body.includes('1e999')) return body
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}

function lineOf({ body, receivedAt, resolvedAt, ...row }: Row, language: Language): QuarantineLine {
  const sent = body === null ? null : readSent(body)
  const { id, source, reason, path, updateId, kind, resolution, resolvedBy, resolvedSeq, note } = row
  return {
    ...{ id, source, reason, path, updateId: shortText(updateId), kind: shortText(kind) },
    message: explain(row, sent, language),
    key: shortText(fieldOf(sent, 'key')),
    title: shortText(fieldOf(fieldOf(sent, 'data'), 'title')),
    receivedAt: new Date(receivedAt).toISOString(),
    ...{ resolution, resolvedBy, resolvedSeq, note },
    resolvedAt: resolvedAt === null ? null : new Date(resolvedAt).toISOString(),
  }
}

function readSent(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, field) : null

const shortText = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, limits.idLength).toWellFormed() : null

/** Why, in the reader's language: found anew, as it was noted in the language of whoever sent it. */
function explain(
  { reason, message, path }: Pick<Row, 'reason' | 'message' | 'path'>,
  sent: unknown,
  language: Language,
): string {
  if (reason === 'id_reused' || reason === 'not_yours' || reason === 'too_large') return say(reason, language)
  const again = sent === null ? null : judgeUpdate(sent, language)
  return again && again.reason === reason && (again.path ?? null) === path ? again.message : message
}
