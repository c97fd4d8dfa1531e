import { DaylightError } from '../../contract/errors.ts'
import type { Ability, Can } from '../../contract/people.ts'
import type { Scope } from '../../identity/scope.ts'
import { type Granted, requireProject } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'

/** Boards that are kept with an open day: large, and read by whoever looks at one. */
export const keptBoards = { deckBoard: true, sealedBoard: true, sealedTeam: true } as const

/** The row of an open day of a project that is known to be in scope; `not_found` where there is none with this key. */
export async function readOpenDay({ id: projectId }: Granted, { database }: Pick<Services, 'database'>, key: string) {
  const where = { projectId_key: { projectId, key } }
  const openDay = await database.openDay.findUnique({ where, omit: keptBoards })
  if (!openDay) throw new DaylightError('not_found', { code: 'no_open_day' })
  return openDay
}
export type OpenDayRow = Awaited<ReturnType<typeof readOpenDay>>

/** What of a row is too much where many are read. */
export const large = { deck: true, ...keptBoards } as const
export type OpenDayRowInBrief = Omit<OpenDayRow, keyof typeof large>

/** An open day with its project and what the asker may do there; `not_found` alike for what is foreign or forbidden. */
export async function findOpenDay<Able extends Ability>(
  services: Pick<Services, 'database' | 'sql'>,
  scope: Scope,
  project: string,
  key: string,
  ability: Able,
): Promise<{ project: Granted<Able>; can: Can; openDay: OpenDayRow }> {
  const found = await requireProject(scope, services.sql, project, ability)
  return { project: found, can: found.can, openDay: await readOpenDay(found, services, key) }
}
