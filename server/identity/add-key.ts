import { z } from 'zod'
import { label, slug } from '../contract/civil.ts'
import { visibilities, ownSource } from '../contract/ingest.ts'
import type { Database } from '../platform/database.ts'
import { addSource, comparedSourceName } from './add-source.ts'
import { insertKey } from './insert-key.ts'
import { requireOperator } from './require-operator.ts'
import type { Scope } from './scope.ts'
import { distance } from 'fastest-levenshtein'
import unhomoglyph from 'unhomoglyph'

export const newKeySchema = z.object({
  source: label().refine((name) => !looksLikeOwn(name), 'this name is Daylight’s own, or looks like it'),
  projects: z.array(slug()).min(1),
  /** The kinds it covers; all where left out. */
  kinds: z
    .array(label().regex(/^[A-Za-z]+$/))
    .min(1)
    .optional(),
  can: z
    .array(z.enum(['push', 'read']))
    .min(1)
    .default(['push']),
  /** What the source's updates are when they do not say; `customer` for a source that is new. */
  visibility: z.enum(visibilities).optional(),
})
export type NewKey = z.input<typeof newKeySchema>

/** Makes an ingest key for one source in one or more projects. The secret is in the answer and nowhere else. */
export async function addKey(scope: Scope, database: Database, key: NewKey) {
  requireOperator(scope)
  const { source, kinds, can, visibility, ...rest } = newKeySchema.parse(key)
  const projects = [...new Set(rest.projects)]
  const made = await database.$transaction(async (transaction) => {
    const sourceIds: number[] = []
    for (const project of projects) sourceIds.push(await addSource(transaction, project, source, visibility))
    return insertKey(transaction, { source, sourceIds, kinds: kinds ?? null, can })
  })
  return { ...made, source, projects, kinds: kinds ?? null, can }
}

/**
 * The letters and digits of a name as the eye takes them: those that look alike (Unicode TR39) are the same. What is
 * left of other planes is one sign, as edits are counted in units of UTF-16.
 */
const seen = (name: string) =>
  unhomoglyph(name.normalize('NFKD'))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[\u{10000}-\u{10FFFF}]/gu, '?')
    .toLowerCase()

/**
 * Whether a reader may take the name for Daylight's own, as `dаylight` with a Cyrillic а, `Day-Light` or `DAYLlGHT`, or
 * with one letter changed, left out or added, as `d@ylight` or `daylight2`.
 */
export const looksLikeOwn = (name: string): boolean =>
  [name, name.toUpperCase(), comparedSourceName(name)].some((written) => distance(seen(written), seen(ownSource)) <= 1)
