import type { Database } from '../platform/database.ts'
import type { Scope } from './scope.ts'

/** The name under which somebody's doing is written down. */
export async function getWrittenName({ database }: { database: Database }, scope: Scope): Promise<string> {
  if (scope.kind !== 'person') return scope.kind === 'key' ? scope.source : 'Daylight'
  const { name } = await database.user.findUniqueOrThrow({ where: { id: scope.userId }, select: { name: true } })
  return name
}
