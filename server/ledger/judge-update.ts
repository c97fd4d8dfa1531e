import type { z } from 'zod'
import { errorMaps, explainIssue, say } from '../contract/explain.ts'
import type { Language } from '../contract/languages.ts'
import { limits } from '../contract/limits.ts'
import { updateSchema, type QuarantineReason, type Update } from '../contract/ingest.ts'
import { facts, kindNames } from '../facts/registry.ts'
import { deepJson, findUnstorable } from './storable-json.ts'

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
