import { createDeck } from './deck/create-deck.ts'
import type { OpenDayTools } from './open-day-tools.ts'
import type { OpenDaysBackend } from './open-days-backend.ts'
import { createRecap } from './recap/create-recap.ts'
import { createAudience } from './room/create-audience.ts'
import { createRoom } from './room/create-room.ts'
import { createInvited } from './schedule/create-invited.ts'
import { createSchedule } from './schedule/create-schedule.ts'

/** Open days for one request from one network address. */
export const createOpenDays = (tools: OpenDayTools, address: string): OpenDaysBackend => ({
  schedule: createSchedule(tools),
  invited: createInvited(tools),
  deck: createDeck(tools),
  room: createRoom(tools),
  audience: createAudience(tools, address),
  recap: createRecap(tools),
})
