import type { FollowedRoom } from '../contract/open-days/room.ts'
import { roomCookie } from '../contract/open-days/room-cookie.ts'
import { findFollowedRoom } from '../open-days/room/find-followed-room.ts'
import type { ApiContext } from './context.ts'

/** The room that a request may follow, as whom, and by which console's tab; throws where it may not. */
export async function findFollower(context: ApiContext, named: FollowedRoom) {
  if ('code' in named) {
    const token = context.readCookie(roomCookie(named.code))
    const room = await findFollowedRoom(context, { as: 'audience', ...named, token })
    return { as: 'audience' as const, room, tab: null }
  }
  const scope = await context.requireReader()
  const room = await findFollowedRoom(context, { as: 'team', ...named, scope })
  return { as: 'team' as const, room, tab: named.tab ?? null }
}
