import { DaylightError } from '../../contract/errors.ts'
import type { Scope } from '../../identity/scope.ts'
import type { Services } from '../../services/services.ts'
import { findOpenDay } from '../day/find-open-day.ts'
import { participantHash } from './room-tokens.ts'

/** How whoever follows a room names it, and what lets them: a scope for the delivery team, a token for the audience. */
type Follower =
  | { as: 'team'; scope: Scope; project: string; openDay: string }
  | { as: 'audience'; code: string; token: string | null }

/** The room that somebody may follow; `not_found` alike for what does not exist and what they have no right to. */
export async function findFollowedRoom(
  services: Pick<Services, 'database' | 'sql'>,
  follower: Follower,
): Promise<{ id: number; projectId: number }> {
  if (follower.as === 'team') {
    const { scope, project, openDay } = follower
    const found = await findOpenDay(services, scope, project, openDay, 'runOpenDays')
    return { id: found.openDay.id, projectId: found.openDay.projectId }
  }
  // One small read: a thousand phones are looked at again with every ping.
  const rooms = await services.sql.all<{ id: number; projectId: number }>(
    `SELECT d.id, d.project_id AS "projectId" FROM participant p JOIN open_day d ON d.id = p.open_day_id
       WHERE p.token_hash = ? AND d.code = ?`,
    participantHash(follower.token ?? ''),
    follower.code.toUpperCase(),
  )
  if (!rooms[0]) throw new DaylightError('not_found', { code: 'no_room' })
  return rooms[0]
}
