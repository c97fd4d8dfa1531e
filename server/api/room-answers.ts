import type { Context } from 'hono'
import { DaylightError } from '../contract/errors.ts'
import { roomCookie } from '../contract/open-days/room-cookie.ts'
import { sharedStage, talkView } from '../open-days/room/audience-view.ts'
import { requireInRoom } from '../open-days/room/find-room.ts'
import { readLiveRoom } from '../open-days/room/live-room.ts'
import { readProject } from '../surveys/find-project.ts'
import { readCookie, type Services } from './context.ts'
import { createReadyAnswers } from './ready-answers.ts'

/**
 * What is on the stage, and what is asked and voted, kept ready for every phone in a room: `GET /j/CODE/stage` and
 * `GET /j/CODE/talk`, for whoever joined and while the room is open. 404 for everyone else.
 */
export function createRoomAnswers(services: Services) {
  const { openDays, sql } = services
  const answerReady = createReadyAnswers({ max: 200, ttl: 60_000 })

  return async function answer(c: Context<{ Bindings: object }, '/j/:code/:part'>): Promise<Response> {
    const code = c.req.param('code').toUpperCase()
    try {
      const { openDay } = await requireInRoom(openDays, code, readCookie(c.req.raw, roomCookie(code)))
      const room = await readLiveRoom(sql, openDay.id, openDays.clock())
      if (!room) throw new DaylightError('not_found', 'No such room')
      const { version, frozenVersion, stage, questions, polls } = room
      if (c.req.param('part') === 'talk') {
        const name = JSON.stringify(['talk', openDay.id, questions, polls])
        return await answerReady(c.req.raw, { name, read: () => talkView(openDays, openDay.id) })
      }
      const name = JSON.stringify(['stage', openDay.id, version, frozenVersion, stage, openDay.plan])
      const read = async () =>
        sharedStage(openDays, { openDay, project: await readProject(openDays.database, openDay.projectId) })
      return await answerReady(c.req.raw, { name, read })
    } catch (error) {
      if (!(error instanceof DaylightError)) throw error
      return c.json({ code: 'not_found' }, 404)
    }
  }
}
