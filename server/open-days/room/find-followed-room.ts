import { DaylightError } from '../../contract/errors.ts'
import type { Scope } from '../../identity/scope.ts'
import { findOpenDay } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { participantHash } from './room-tokens.ts'

/** How whoever follows a room names it, and what lets them: a scope for the delivery team, a token for the audience. */
type Follower =
  | { as: 'team'; scope: Scope; project: string; openDay: string }
  | { as: 'audience'; code: string; token: string | null }

/** The room that somebody may follow; `not_found` alike for what does not exist and what they have no right to. */
export async function findFollowedRoom(
  tools: OpenDayTools,
  follower: Follower,
): Promise<{ id: number; projectId: number }> {
  if (follower.as === 'team') {
    const { scope, project, openDay } = follower
    return (await findOpenDay(tools, scope, project, openDay, 'runOpenDays')).openDay
  }
  // One small read: a thousand phones are looked at again with every ping.
  const rooms = await tools.sql.all<{ id: number; projectId: number }>(
    `SELECT d.id, d.project_id AS "projectId" FROM participant p JOIN open_day d ON d.id = p.open_day_id
       WHERE p.token_hash = ? AND d.code = ?`,
    participantHash(follower.token ?? ''),
    follower.code.toUpperCase(),
  )
  if (!rooms[0]) throw new DaylightError('not_found', 'No such room')
  return rooms[0]
}
