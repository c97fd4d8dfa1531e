import type { z } from 'zod'
import { errorMaps, explainIssue, say } from '../contract/explain.ts'
import type { Language } from '../contract/languages.ts'
import { limits } from '../contract/limits.ts'
import { updateSchema, type QuarantineReason, type Update } from '../contract/ingest.ts'
import { facts, kindNames } from '../facts/registry.ts'
import { isStorable } from '../contract/civil.ts'

/** An update that goes to quarantine, as it was sent. */
export interface RefusedUpdate {
  ok: false
  id: string | null
  kind: string | null
  reason: QuarantineReason
  path?: string
  message: string
  /** JSON in which NUL and halves of surrogate pairs are escaped, so that any database takes it. */
  body: string
}

/** An update as it was sent, to be kept with the reason. */
const refuse = (raw: unknown, reason: QuarantineReason, path: string | undefined, message: string): RefusedUpdate => ({
  ok: false,
  id: textOrNull(raw, 'id'),
  kind: textOrNull(raw, 'kind'),
  reason,
  ...(path ? { path } : {}),
  message,
  body: deepJson(raw),
})

const textOrNull = (raw: unknown, field: string) => {
  const value: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, field) : null
  return typeof value === 'string' ? value : null
}

/** Judges one update by the envelope and by its kind: null when it can be applied as it is. */
export function judgeUpdate(raw: unknown, language: Language): RefusedUpdate | null {
  // Judged again for the words: to have them at hand would double the price of every update that needs none.
  const explain = (schema: z.ZodType, value: unknown, prefix: string[] = []) => {
    const { path, message } = explainIssue(schema.safeParse(value, errorMaps[language]).error!, prefix)
    return refuse(raw, 'invalid', path, message)
  }
  if (!updateSchema.safeParse(raw).success) return explain(updateSchema, raw)
  const { kind: name, data } = raw as Update
  const kind = facts.get(name)
  if (!kind) return refuse(raw, 'unknown_kind', 'kind', `${say('unknown_kind', language)} ${kindNames.join(', ')}`)
  if (data === null) return null
  if (!kind.schema.safeParse(data).success) return explain(kind.schema, data, ['data'])
  const unstorable = findUnstorable(data, 'data')
  if (unstorable) return refuse(raw, 'invalid', unstorable.path, say(unstorable.code, language))
  const isTooLarge = Buffer.byteLength(JSON.stringify(data)) > limits.dataBytes
  return isTooLarge ? refuse(raw, 'too_large', 'data', say('too_large', language)) : null
}

/**
 * What keeps a JSON value from being stored and sent on unchanged, and where: `nested` too deeply, text that is
 * `not_storable`, a number that is `not_finite` (1e400); null when nothing does. Walks without recursion: depth is the
 * sender's to choose.
 */
function findUnstorable(value: unknown, path: string): { code: string; path: string } | null {
  const parts = [{ part: value, path, depth: 0 }]
  for (let next = parts.pop(); next; next = parts.pop()) {
    const { part, path, depth } = next
    if (typeof part === 'string' && !isStorable(part)) return { code: 'not_storable', path }
    if (typeof part === 'number' && !Number.isFinite(part)) return { code: 'not_finite', path }
    if (typeof part !== 'object' || part === null) continue
    if (depth >= limits.nesting) return { code: 'nested', path: path.split('.').slice(0, 2).join('.') }
    for (const [name, inner] of Object.entries(part)) {
      if (!isStorable(name)) return { code: 'not_storable', path }
      parts.push({ part: inner as unknown, path: `${path}.${name}`, depth: depth + 1 })
    }
  }
  return null
}

/**
 * JSON of a parsed JSON value, as it was: however deep it is (JSON.stringify gives up where the stack ends), and with
 * numbers too large to be kept still too large (JSON.stringify makes them null, which means something else).
 */
export function deepJson(value: unknown): string {
  let isFinite = true
  try {
    const written = JSON.stringify(value, (_, part: unknown) => {
      isFinite &&= typeof part !== 'number' || Number.isFinite(part)
      return part
    })
    if (isFinite) return written
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  const written: string[] = []
  const open: Open[] = []
  for (let part = value; ;) {
    if (typeof part === 'object' && part !== null) {
      const one = openOf(part)
      open.push(one)
      written.push(one.names ? '{' : '[')
    } else written.push(leaf(part))
    let last = open.at(-1)
    while (last && last.at === last.parts.length) {
      written.push(last.names ? '}' : ']')
      open.pop()
      last = open.at(-1)
    }
    if (!last) return written.join('')
    if (last.at > 0) written.push(',')
    if (last.names) written.push(JSON.stringify(last.names[last.at]), ':')
    part = last.parts[last.at++]
  }
}

const leaf = (value: unknown) =>
  typeof value === 'number' && !Number.isFinite(value) ? `${value < 0 ? '-' : ''}1e999` : JSON.stringify(value)

/** A list or an object of which `at` parts are written; a list has no names. */
interface Open {
  names: string[] | null
  parts: unknown[]
  at: number
}
const openOf = (value: object): Open =>
  Array.isArray(value)
    ? { names: null, parts: value, at: 0 }
    : { names: Object.keys(value), parts: Object.values(value), at: 0 }
