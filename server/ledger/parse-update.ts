import type { z } from 'zod'
import { explainIssue, say, errorMaps, type Language } from '../contract/explain.ts'
import { updateSchema, type QuarantineReason, type Visibility } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'
import { kinds } from '../delivery/registry.ts'
import { instantOf } from '../platform/instant.ts'
import { deepJson, findUnstorable } from './storable-json.ts'

/** An update that can be applied. `data` is JSON as it will be stored. */
export interface ParsedUpdate {
  ok: true
  id: string
  kind: string
  key: string
  at: string
  instant: number
  data: string | null
  patch: Record<string, unknown> | null
  url: string | null
  visibility: Visibility | null
}

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

const textOrNull = (raw: unknown, field: string) => {
  const value: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, field) : null
  return typeof value === 'string' ? value : null
}

/** Judges one update by the envelope and by its kind; nothing is converted. */
export function parseUpdate(raw: unknown, language: Language): ParsedUpdate | RefusedUpdate {
  const refuse = (reason: QuarantineReason, path: string | undefined, message: string): RefusedUpdate => ({
    ok: false,
    id: textOrNull(raw, 'id'),
    kind: textOrNull(raw, 'kind'),
    reason,
    ...(path ? { path } : {}),
    message,
    body: deepJson(raw),
  })
  const invalid = ({ path, message }: { path: string; message: string }) => refuse('invalid', path, message)
  // Judged again for the words: to have them at hand would double the price of every update that needs none.
  const explain = (schema: z.ZodType, value: unknown, prefix: string[] = []) =>
    invalid(explainIssue(schema.safeParse(value, errorMaps[language]).error!, prefix))

  const envelope = updateSchema.safeParse(raw)
  if (!envelope.success) return explain(updateSchema, raw)
  const update = envelope.data
  const kind = kinds.get(update.kind)
  if (!kind) return refuse('unknown_kind', 'kind', `${say('unknown_kind', language)}: ${update.kind}`)

  // The data as sent, not zod's copy: what a schema does not know is kept, and what it knows is not converted.
  const patch = (raw as { data: Record<string, unknown> | null }).data
  let data: string | null = null
  if (patch !== null) {
    if (!kind.schema.safeParse(patch).success) return explain(kind.schema, patch, ['data'])
    const unstorable = findUnstorable(patch, 'data')
    if (unstorable) return invalid({ path: unstorable.path, message: say(unstorable.code, language) })
    data = JSON.stringify(patch)
    if (data.length > limits.dataBytes || Buffer.byteLength(data) > limits.dataBytes)
      return refuse('too_large', 'data', say('too_large', language))
  }
  return {
    ok: true,
    id: update.id,
    kind: update.kind,
    key: update.key,
    at: update.at,
    instant: instantOf(update.at),
    data,
    patch,
    url: update.url ?? null,
    visibility: update.visibility ?? null,
  }
}
