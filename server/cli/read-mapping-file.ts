import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { DaylightError } from '../contract/errors.ts'
import { errorMaps } from '../contract/explain.ts'

/** Reads a mapping, a file of JSON, by its schema; throws `invalid` with the file and the field. */
export function readMappingFile<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new DaylightError('invalid', `${file}: ${(error as Error).message}`, { path: 'mapping' })
  }
  const parsed = schema.safeParse(value, errorMaps.en)
  if (parsed.success) return parsed.data
  const { path, message } = parsed.error.issues[0]!
  throw new DaylightError('invalid', `${file}: ${path.join('.') || 'the mapping'}: ${message}`, { path: 'mapping' })
}
