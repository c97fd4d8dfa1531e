import type { Services } from '../services/services.ts'
import type { OpenDaysBackend } from './day/open-days-backend.ts'
import { createDeck } from './deck/create-deck.ts'
import { createRecap } from './recap/create-recap.ts'
import { createAudience } from './room/create-audience.ts'
import { createRoom } from './room/create-room.ts'
import { createInvited } from './schedule/create-invited.ts'
import { createSchedule } from './schedule/create-schedule.ts'

/** Open days for one request from one network address. */
export const createOpenDays = (services: Services, address: string): OpenDaysBackend => ({
  schedule: createSchedule(services),
  invited: createInvited(services),
  deck: createDeck(services),
  room: createRoom(services),
  audience: createAudience(services, address),
  recap: createRecap(services),
})
