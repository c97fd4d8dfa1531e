import type { FollowedRoom } from '../contract/open-days/room.ts'
import { roomCookie } from '../contract/open-days/room-cookie.ts'
import { findFollowedRoom } from '../open-days/room/find-followed-room.ts'
import type { ApiContext } from './context.ts'

/** The room that a request may follow, and as whom; throws where it may not. */
export async function findFollower(context: ApiContext, named: FollowedRoom) {
  const { openDays } = context
  if ('code' in named) {
    const token = context.readCookie(roomCookie(named.code))
    return { as: 'audience' as const, room: await findFollowedRoom(openDays, { as: 'audience', ...named, token }) }
  }
  const scope = await context.requireReader()
  return { as: 'team' as const, room: await findFollowedRoom(openDays, { as: 'team', ...named, scope }) }
}
