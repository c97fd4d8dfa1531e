import type { Sql } from '../platform/sql.ts'
import type { Scope } from './scope.ts'

/** What the person who asks is called; a key or the operator has no name, which is ''. */
export async function readName(sql: Sql, scope: Scope): Promise<string> {
  if (scope.kind !== 'person') return ''
  const [person] = await sql.all<{ name: string }>('SELECT name FROM "user" WHERE id = ?', scope.userId)
  return person?.name ?? ''
}
