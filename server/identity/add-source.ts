import { DaylightError } from '../contract/errors.ts'
import type { Transaction } from '../platform/database.ts'

/**
 * The id of the project's source of that name, made where missing. Throws `not_found` without the project, and `conflict`
 * where it has the source under another spelling, or with another visibility.
 */
export async function addSource(database: Transaction, project: string, name: string, visibility: string | undefined) {
  const found = await database.project.findUnique({ where: { key: project }, select: { id: true } })
  if (!found) throw new DaylightError('not_found', `no project ${project}`, { path: 'projects' })
  const others = await database.source.findMany({ where: { projectId: found.id, name: { not: name } } })
  const same = others.find((other) => comparedSourceName(other.name) === comparedSourceName(name))
  if (same) throw new DaylightError('conflict', { code: 'source_spelled', as: same.name }, { path: 'source' })
  const source = await database.source.upsert({
    where: { projectId_name: { projectId: found.id, name } },
    create: { projectId: found.id, name, visibility },
    update: {},
  })
  // Keys of one name are one source: a second key must not quietly publish, or hide, what the first one sends.
  if (visibility && source.visibility !== visibility)
    throw new DaylightError('conflict', { code: 'source_visibility', source: name }, { path: 'visibility' })
  return source.id
}

/** A source's name as names are compared: `Jira`, `ＪＩＲＡ` and `jira` are one. Case is folded, what is invisible left out. */
export const comparedSourceName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
