import { z } from 'zod'
import type { Named } from '../board/get-board.ts'
import { label } from '../contract/civil.ts'
import { DaylightError } from '../contract/errors.ts'
import { roomCookie } from '../contract/open-days/room-cookie.ts'
import type { SharedStage, TalkView } from '../contract/open-days/views.ts'
import { sharedStage, talkView } from '../open-days/room/audience-view.ts'
import { requireInRoom } from '../open-days/room/find-room.ts'
import { readLiveRoom } from '../open-days/talk/live-room.ts'
import { grantGuest } from '../projects/granted.ts'
import type { ApiContext } from './context.ts'

/** A room by the code that people type; who asks is known by the cookie that joining gave. */
export const sharedRoomSchema = z.object({ code: label() })
type SharedRoom = z.infer<typeof sharedRoomSchema>

async function findOpenRoom(ctx: ApiContext, typed: string) {
  const code = typed.toUpperCase()
  const { openDay } = await requireInRoom(ctx, code, ctx.readCookie(roomCookie(code)))
  const room = await readLiveRoom(ctx.sql, openDay.id, ctx.clock())
  if (!room) throw new DaylightError('not_found', { code: 'no_room' })
  return { openDay, room }
}

/** Which stage the room has now. Throws `unauthenticated` for who did not join, `conflict` while it is not open. */
export async function findSharedStage(ctx: ApiContext, { code }: SharedRoom): Promise<Named<SharedStage>> {
  const { openDay, room } = await findOpenRoom(ctx, code)
  const { version, frozenVersion, stage } = room
  const name = JSON.stringify([openDay.id, version, frozenVersion, stage, openDay.plan])
  const read = async () => sharedStage(await grantGuest(ctx.sql, openDay.projectId), ctx, openDay)
  return { name, read }
}

/** Which questions and votes it has; throws as `findSharedStage`. */
export async function findTalk(ctx: ApiContext, { code }: SharedRoom): Promise<Named<TalkView>> {
  const { openDay, room } = await findOpenRoom(ctx, code)
  const name = JSON.stringify([openDay.id, room.questions, room.polls])
  return { name, read: () => talkView(ctx, openDay.id) }
}
