import { z } from 'zod'
import type { Named } from '../board/get-board.ts'
import { label } from '../contract/civil.ts'
import { roomCookie } from '../contract/open-days/room-cookie.ts'
import type { SharedStage, TalkView } from '../contract/open-days/views.ts'
import { keptBoards } from '../open-days/day/find-open-day.ts'
import { sharedStage, talkView } from '../open-days/room/audience-view.ts'
import { findSharedRoom } from '../open-days/room/find-shared-room.ts'
import { grantGuest } from '../projects/granted.ts'
import type { ApiContext } from './context.ts'

/** A room by the code that people type; who asks is known by the cookie that joining gave. */
export const sharedRoomSchema = z.object({ code: label() })
type AskedRoom = z.infer<typeof sharedRoomSchema>

const findAsked = (ctx: ApiContext, { code }: AskedRoom) =>
  findSharedRoom(ctx, code, ctx.readCookie(roomCookie(code.toUpperCase())))

/** Which stage the room has now. Throws `unauthenticated` for who did not join, `conflict` while it is not open. */
export async function findSharedStage(ctx: ApiContext, asked: AskedRoom): Promise<Named<SharedStage>> {
  const { stageName, openDayId, projectId } = await findAsked(ctx, asked)
  const read = async () => {
    const where = { id: openDayId }
    const openDay = await ctx.database.openDay.findUniqueOrThrow({ where, omit: keptBoards })
    return sharedStage(await grantGuest(ctx.sql, projectId), ctx, openDay)
  }
  return { name: stageName, read }
}

/** Which questions and votes it has; throws as `findSharedStage`. */
export async function findTalk(ctx: ApiContext, asked: AskedRoom): Promise<Named<TalkView>> {
  const { talkName, openDayId } = await findAsked(ctx, asked)
  return { name: talkName, read: () => talkView(ctx, openDayId) }
}
