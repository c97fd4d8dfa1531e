import type { PreviewedDelivery, ChangedField, PreviewedUpdate } from '../contract/connections.ts'
import type { Update } from '../contract/ingest.ts'
import type { Language } from '../contract/languages.ts'
import type { Delivery } from '../connectors/connector.ts'
import { stateCodec } from '../facts/state-codec.ts'
import { instantOf } from '../platform/instant.ts'
import type { Sql } from '../platform/sql.ts'
import type { Services } from '../services/services.ts'
import type { OpenConnection } from './find-connection.ts'
import { tryOpenConnection } from './try-delivery.ts'

/** Updates of one delivery that are shown, and characters of a value. */
const most = { updates: 50, value: 300 }

/** What a delivery would become, each update beside what is known of its thing now; writes nothing. */
export async function previewDelivery(
  services: Pick<Services, 'clock' | 'readDelivery' | 'sql'>,
  connection: OpenConnection,
  delivery: Omit<Delivery, 'receivedAt'> & { receivedAt?: number },
  language: Language,
): Promise<PreviewedDelivery> {
  const { updates, refused, ...tried } = await tryOpenConnection(services, connection, delivery, language)
  const reasons = new Map(refused.map(({ id, path, message }) => [id, { path, message }]))
  const shown: PreviewedUpdate[] = []
  for (const update of updates.slice(0, most.updates))
    shown.push({ ...(await besideKnown(services.sql, update)), refused: reasons.get(update.id) ?? null })
  return { ...tried, updates: shown, total: updates.length }
}

interface Known {
  newestInstant: number
  retracted: number | boolean
  state: string
}

async function besideKnown(sql: Sql, update: Update & { project: string }): Promise<Omit<PreviewedUpdate, 'refused'>> {
  const { project, kind, key, at, data, visibility } = update
  const [known] = await sql.all<Known>(
    `SELECT t.newest_instant AS "newestInstant", t.retracted, t.state FROM thing t JOIN project p ON p.id = t.project_id
     WHERE p.key = ? AND t.kind = ? AND t.key = ?`,
    project,
    kind,
    key,
  )
  const before = known && !known.retracted ? (stateCodec.decode(known.state)?.data ?? {}) : null
  return {
    ...{ project, kind, key, at },
    isNew: before === null,
    retracts: data === null,
    isOlder: known !== undefined && instantOf(at) < known.newestInstant,
    visibility: visibility ?? null,
    fields: data === null ? [] : Object.entries(data).map(([field, value]) => changeOf(field, before?.[field], value)),
  }
}

const changeOf = (field: string, before: unknown, after: unknown): ChangedField => ({
  field,
  before: asText(before),
  after: asText(after),
})

/** A value as people can read it; null for none. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > most.value ? `${text.slice(0, most.value).toWellFormed()}…` : text
}
