import { z } from 'zod'
import { label, slug } from '../contract/civil.ts'
import { DaylightError } from '../contract/errors.ts'
import { visibilities, ownSource } from '../contract/ingest.ts'
import type { Database } from '../platform/database.ts'
import { hashSecret, newSecret, startOf } from './ingest-secret.ts'
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
type Transaction = Parameters<Parameters<Database['$transaction']>[0]>[0]

/** The id of the project's source of that name, made where missing. */
async function sourceOf(database: Transaction, project: string, name: string, visibility: string | undefined) {
  const found = await database.project.findUnique({ where: { key: project }, select: { id: true } })
  if (!found) throw new DaylightError('not_found', `no project ${project}`, { path: 'projects' })
  const others = await database.source.findMany({ where: { projectId: found.id, name: { not: name } } })
  const same = others.find((other) => comparedName(other.name) === comparedName(name))
  if (same) throw new DaylightError('conflict', `${project} has this source as ${same.name}`, { path: 'source' })
  const source = await database.source.upsert({
    where: { projectId_name: { projectId: found.id, name } },
    create: { projectId: found.id, name, visibility },
    update: {},
  })
  // Keys of one name are one source: a second key must not quietly publish, or hide, what the first one sends.
  if (visibility && source.visibility !== visibility)
    throw new DaylightError('conflict', `source ${name} of ${project} is ${source.visibility}`, { path: 'visibility' })
  return source.id
}

/** Makes an ingest key for one source in one or more projects. The secret is in the answer and nowhere else. */
export async function addKey(scope: Scope, database: Database, key: NewKey) {
  requireOperator(scope)
  const { source, kinds, can, visibility, ...rest } = newKeySchema.parse(key)
  const projects = [...new Set(rest.projects)]
  const secret = newSecret()
  const start = startOf(secret)
  await database.$transaction(async (transaction) => {
    const sourceIds: number[] = []
    for (const project of projects) sourceIds.push(await sourceOf(transaction, project, source, visibility))
    await transaction.ingestKey.create({
      data: {
        secretHash: hashSecret(secret),
        start,
        source,
        kinds: kinds?.join(',') ?? null,
        canPush: can.includes('push'),
        canRead: can.includes('read'),
        projects: { create: sourceIds.map((sourceId) => ({ sourceId })) },
      },
    })
  })
  return { key: secret, start, source, projects, kinds: kinds ?? null, can }
}

/** A source's name as names are compared: `Jira`, `ＪＩＲＡ` and `jira` are one. Case is folded, what is invisible left out. */
const comparedName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()

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
  [name, name.toUpperCase(), comparedName(name)].some((written) => distance(seen(written), seen(ownSource)) <= 1)
