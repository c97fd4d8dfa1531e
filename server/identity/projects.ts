import { DaylightError } from '../contract/errors.ts'
import { byKey } from '../contract/natural-order.ts'
import type { Can } from '../contract/people.ts'
import type { Sql } from '../platform/sql.ts'
import { canOf } from './policy.ts'
import type { Scope } from './scope.ts'

/** A project that the scope may read, and what else it may do there. */
export interface ScopedProject {
  id: number
  key: string
  name: string
  customer: string
  brandColor: string | null
  timeZone: string
  startsOn: string | null
  goLiveOn: string | null
  /** As stored: see `tolerance-history.ts`. */
  tolerances: string | null
  can: Can
}

type Row = Omit<ScopedProject, 'can'> & { customerId: string }

const select = `SELECT p.id, p.key, p.name, p.customer_id AS "customerId", c.name AS customer,
  c.brand_color AS "brandColor", p.time_zone AS "timeZone", p.starts_on AS "startsOn", p.go_live_on AS "goLiveOn",
  p.tolerances
  FROM project p JOIN customer c ON c.id = p.customer_id`

/** What the scope may do in a project, null when it may not even know of it. A key reads what a customer would. */
function canIn(scope: Scope, { id, customerId }: Row): Can | null {
  if (scope.kind === 'operator') return canOf('administrator')
  if (scope.kind === 'key') return scope.projectIds.has(id) ? canOf('executive') : null
  const role = scope.roles.get(customerId)
  const can = role && canOf(role)
  return can?.readBoard ? can : null
}

const scoped = (scope: Scope, { customerId, ...project }: Row): ScopedProject | null => {
  const can = canIn(scope, { customerId, ...project })
  return can && { ...project, can }
}

/** The project with this key; `not_found` alike for what is foreign and for what does not exist. */
export async function requireProject(scope: Scope, sql: Sql, key: string): Promise<ScopedProject> {
  const rows = await sql.all<Row>(`${select} WHERE p.key = ?`, key)
  const project = rows[0] && scoped(scope, rows[0])
  if (project) return project
  // At the command line it is said which one was asked for; everybody else hears the same whatever they asked for.
  throw new DaylightError('not_found', scope.kind === 'operator' ? `no project ${key}` : 'No such project')
}

/** Every project the scope may read, by key. */
export async function listScopedProjects(scope: Scope, sql: Sql): Promise<ScopedProject[]> {
  const rows = await sql.all<Row>(select)
  return rows.sort(byKey).flatMap((row) => scoped(scope, row) ?? [])
}
