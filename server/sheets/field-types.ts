import { z } from 'zod'
import { DaylightError } from '../contract/errors.ts'
import { facts, kindNames } from '../facts/registry.ts'

/** What a field of a kind takes. */
export type FieldType = 'text' | 'day' | 'number' | 'boolean' | 'list' | { words: string[] }

const jsonField = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  anyOf: z.array(z.unknown()).optional(),
})
const jsonKind = z.looseObject({ properties: z.record(z.string(), z.unknown()) })

function typeOf(described: unknown): FieldType {
  const { type: said, format, enum: words, anyOf } = jsonField.parse(described)
  if (anyOf) return typeOf(anyOf.find((one) => jsonField.parse(one).type !== 'null') ?? {})
  const type = Array.isArray(said) ? said.find((one) => one !== 'null') : said
  if (words) return { words }
  if (format === 'date') return 'day'
  if (type === 'number' || type === 'integer') return 'number'
  if (type === 'boolean') return 'boolean'
  return type === 'array' ? 'list' : 'text'
}

/** What each field of a kind takes, by its schema. Throws `invalid` for a kind that there is not. */
export function fieldTypes(kind: string): ReadonlyMap<string, FieldType> {
  const fact = facts.get(kind)
  if (!fact)
    throw new DaylightError('invalid', `no kind ${kind}; there is ${kindNames.join(', ')}`, { path: 'mapping' })
  const { properties } = jsonKind.parse(z.toJSONSchema(fact.schema, { io: 'input', unrepresentable: 'any' }))
  return new Map(Object.entries(properties).map(([field, described]) => [field, typeOf(described)]))
}
