import { isUtf8 } from 'node:buffer'
import { findJsonExcess } from '../contract/bounded-json.ts'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { sha256 } from '../platform/sha256.ts'
import { parseJson } from './parse-json.ts'

/** How a request brings CloudEvents 1.0; null where it is our own envelope. */
export function cloudEventsMode(headers: Headers): 'structured' | 'batched' | 'binary' | null {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/cloudevents+json') return 'structured'
  if (type === 'application/cloudevents-batch+json') return 'batched'
  return headers.has('ce-specversion') ? 'binary' : null
}

type Attributes = Record<string, unknown>

function parseText(bytes: Uint8Array): unknown {
  // What cannot be read must not be written down as something else.
  if (!isUtf8(bytes)) throw new DaylightError('invalid', { code: 'not_utf8' })
  const text = new TextDecoder().decode(bytes)
  const excess = findJsonExcess(text, limits.pushJson)
  if (excess) throw new DaylightError('invalid', excess)
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new DaylightError('invalid', { code: 'not_json', why: (error as Error).message })
  }
}

const isEvent = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is not understood of it is left as it is, and missing where it is: the ledger says so of the update, and keeps it. */
const dataOf = ({ data, data_base64: encoded }: Attributes): unknown =>
  typeof encoded === 'string' ? (parseJson(Buffer.from(encoded, 'base64').toString()) ?? encoded) : data

/** Ids of events are unique within their source, ours within a key. */
function idOf({ id, source }: Attributes): unknown {
  if (typeof id !== 'string' || typeof source !== 'string') return undefined
  const both = `${source}#${id}`
  return both.length <= limits.idLength ? both : sha256(both)
}

/** `type` ends with the kind, `subject` is the key, `time` is when it became true. */
function updateOfEvent(event: unknown): unknown {
  if (!isEvent(event)) return event
  const { type, subject, time, url, visibility } = event
  const kind = typeof type === 'string' ? type.slice(type.lastIndexOf('.') + 1) : type
  return { id: idOf(event), kind, key: subject, at: time, data: dataOf(event), url, visibility }
}

/** Attributes in headers are percent-encoded where they are not ASCII. */
function headerAttributes(headers: Headers): Attributes {
  const attributes: Attributes = {}
  for (const [name, value] of headers)
    if (name.startsWith('ce-'))
      try {
        attributes[name.slice(3)] = decodeURIComponent(value)
      } catch {
        attributes[name.slice(3)] = value
      }
  return attributes
}

function requireVersion({ specversion }: Attributes) {
  if (specversion === '1.0') return
  const why = 'specversion: takes 1.0'
  throw new DaylightError('invalid', { code: 'not_understood', why }, { path: 'specversion' })
}

/**
 * The updates that CloudEvents say, as a push in our own envelope. Throws `invalid` for a body that is not JSON, and for another version
 * of a single event; one event of a batch never fails its neighbours.
 */
export function pushOfCloudEvents(
  mode: 'structured' | 'batched' | 'binary',
  headers: Headers,
  body: Uint8Array,
): Uint8Array {
  const parsed = mode === 'binary' && body.byteLength === 0 ? undefined : parseText(body)
  const events =
    mode === 'binary' ? [{ ...headerAttributes(headers), data: parsed }] : mode === 'batched' ? parsed : [parsed]
  if (!Array.isArray(events))
    throw new DaylightError('invalid', { code: 'not_understood', why: 'a batch of events is an array' })
  if (mode !== 'batched' && isEvent(events[0])) requireVersion(events[0])
  return Buffer.from(JSON.stringify({ updates: events.map(updateOfEvent) }))
}
