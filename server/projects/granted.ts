import { DaylightError } from '../contract/errors.ts'
import { byKey } from '../contract/natural-order.ts'
import type { Ability, Can, Role } from '../contract/people.ts'
import { canOf } from '../identity/policy.ts'
import { nameOfAsker, operatorScope, type Scope } from '../identity/scope.ts'
import type { Sql } from '../platform/sql.ts'

declare const may: unique symbol

/**
 * A project in which somebody may do what `Able` names, and read. Only this room makes one, of who asks, the project's key and
 * the policy: a function that takes it cannot be called for a project that nobody was let into.
 */
export interface Granted<Able extends Ability = 'readBoard'> {
  readonly [may]: Readonly<Record<Able | 'readBoard', true>>
  id: number
  key: string
  name: string
  customer: { id: string; name: string; brandColor: string | null }
  timeZone: string
  startsOn: string | null
  goLiveOn: string | null
  /** As stored: see `tolerance-history.ts`. */
  tolerances: string | null
  /** What else whoever asks may do there. */
  can: Can
  /** In whose line what takes long waits. */
  asker: string
}

type Row = Omit<Granted, typeof may | 'customer' | 'can' | 'asker'> & {
  customerId: string
  customerName: string
  brandColor: string | null
}

const select = `SELECT p.id, p.key, p.name, p.customer_id AS "customerId", c.name AS "customerName",
  c.brand_color AS "brandColor", p.time_zone AS "timeZone", p.starts_on AS "startsOn", p.go_live_on AS "goLiveOn",
  p.tolerances
  FROM project p JOIN customer c ON c.id = p.customer_id`

/** What the scope may do in a project, null when it may not even know of it. A key reads what a customer would. */
function canIn(scope: Scope, { id, customerId }: Pick<Row, 'id' | 'customerId'>): Can | null {
  if (scope.kind === 'operator') return canOf('administrator')
  if (scope.kind === 'key') return scope.projectIds.has(id) ? canOf('executive') : null
  const role = scope.installationRole ? 'administrator' : scope.roles.get(customerId)
  const can = role && canOf(role)
  return can?.readBoard ? can : null
}

/** Whether the scope may do that in the project of a row. */
export const canDo = (scope: Scope, project: { id: number; customerId: string }, ability: Ability): boolean =>
  canIn(scope, project)?.[ability] ?? false

function grant<Able extends Ability>(row: Row, can: Can, asker: string): Granted<Able> {
  const { customerId, customerName, brandColor, ...project } = row
  const customer = { id: customerId, name: customerName, brandColor }
  return { ...project, customer, can, asker } as Granted<Able>
}

const find = async (sql: Sql, key: string) => (await sql.all<Row>(`${select} WHERE p.key = ?`, key))[0]

/**
 * The project with this key, where the scope has the ability; `not_found` alike for what is foreign, for what does not
 * exist, and where the role lacks the ability: what they may not use they need not know of.
 */
export async function requireProject<Able extends Ability = 'readBoard'>(
  scope: Scope,
  sql: Sql,
  key: string,
  ability?: Able,
): Promise<Granted<Able>> {
  const row = await find(sql, key)
  const can = row && canIn(scope, row)
  if (row && can?.[ability ?? 'readBoard']) return grant(row, can, nameOfAsker(scope))
  // At the command line it is said which one was asked for; everybody else hears the same whatever they asked for.
  throw new DaylightError('not_found', scope.kind === 'operator' ? `no project ${key}` : { code: 'no_project' })
}

/** Every project the scope may read, by key. */
export async function listProjects(scope: Scope, sql: Sql): Promise<Granted[]> {
  const rows = await sql.all<Row>(select)
  return rows.sort(byKey).flatMap((row) => {
    const can = canIn(scope, row)
    return can ? [grant(row, can, nameOfAsker(scope))] : []
  })
}

/** The project of a row that is there, for what Daylight does by itself. */
export const grantOwnWork = (sql: Sql, id: number): Promise<Granted<Ability>> => grantAs('administrator', sql, id)

/** The same for who holds the link or the code that led to the row: they see what a customer does, and may do nothing. */
export const grantGuest = (sql: Sql, id: number): Promise<Granted> => grantAs('executive', sql, id)

async function grantAs<Able extends Ability>(role: Role, sql: Sql, id: number): Promise<Granted<Able>> {
  const [row] = await sql.all<Row>(`${select} WHERE p.id = ?`, id)
  if (!row) throw new DaylightError('not_found', { code: 'no_project' })
  return grant(row, canOf(role), `project ${id}`)
}

/** Every project, for what Daylight does by itself. */
export async function listOwnWork(sql: Sql): Promise<Granted<Ability>[]> {
  return (await listProjects(operatorScope(), sql)) as Granted<Ability>[]
}

/** The same project as somebody of that role has it, whoever asked: what is projected is always the customer's. */
export const withRole = (project: Granted, role: Role): Granted => ({
  ...project,
  can: canOf(role),
  asker: `project ${project.id}`,
})
