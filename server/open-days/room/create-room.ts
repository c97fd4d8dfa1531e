import { DaylightError } from '../../contract/errors.ts'
import type { OpenDayState } from '../../contract/open-days/room.ts'
import { getWrittenName } from '../../identity/get-written-name.ts'
import type { Scope } from '../../identity/scope.ts'
import type { Services } from '../../services/services.ts'
import { endRehearsal } from '../day/clear-rehearsal.ts'
import { findOpenDay } from '../day/find-open-day.ts'
import type { RoomBackend } from '../day/open-days-backend.ts'
import { createOutcomes } from '../recap/create-outcomes.ts'
import { moderateQuestion } from '../talk/moderate-question.ts'
import { sharedStage } from './audience-view.ts'
import { carryOut } from './carry-out.ts'
import { holdFigures, releaseWheel, showOnStage, takeWheel } from './change-room.ts'
import { consoleView } from './console-view.ts'
import { freezeBoards } from './freeze-boards.ts'
import { returnToPlanned } from './return-to-planned.ts'
import { setPoll } from './set-poll.ts'
import { rehearseRoom, startRoom } from './start-room.ts'

/** The room, for the delivery team. */
export function createRoom(services: Services): RoomBackend {
  const find = (scope: Scope, project: string, openDay: string) =>
    findOpenDay(services, scope, project, openDay, 'runOpenDays')
  /** Before its end: what is over is changed by nobody. */
  async function findOpen(scope: Scope, project: string, key: string) {
    const found = await find(scope, project, key)
    if (found.openDay.state === 'closed' || found.openDay.state === 'cancelled')
      throw new DaylightError('conflict', 'This open day is over')
    return found
  }
  const room: Omit<RoomBackend, 'carryOut'> = {
    ...createOutcomes(services),
    async getConsole(scope, key, openDayKey) {
      const { project, openDay } = await find(scope, key, openDayKey)
      return consoleView(project, services, openDay)
    },
    async getProjection(scope, key, openDayKey) {
      const { project, openDay } = await find(scope, key, openDayKey)
      return { ...(await sharedStage(project, services, openDay)), state: openDay.state as OpenDayState }
    },
    async start(scope, key, openDayKey) {
      const { project, openDay } = await find(scope, key, openDayKey)
      await startRoom(project, services, openDay)
    },
    async rehearse(scope, key, openDayKey) {
      const { project, openDay } = await find(scope, key, openDayKey)
      await rehearseRoom(project, services, openDay)
    },
    async endRehearsal(scope, project, key) {
      const { openDay } = await find(scope, project, key)
      await endRehearsal(services, openDay.id)
    },
    async returnToPlanned(scope, project, key) {
      const { openDay } = await find(scope, project, key)
      await returnToPlanned(services, openDay.id)
    },
    async take(scope, project, key, tab, from) {
      const { openDay } = await findOpen(scope, project, key)
      return takeWheel(services, openDay.id, { tab, from, name: await getWrittenName(services, scope) })
    },
    async release(scope, project, key, tab) {
      const { openDay } = await find(scope, project, key)
      return releaseWheel(services, openDay.id, tab)
    },
    async drive(scope, key, openDayKey, tab, command) {
      const { project, openDay } = await findOpen(scope, key, openDayKey)
      if (command.do !== 'freeze') return showOnStage(services, openDay.id, tab, command)
      return holdFigures(services, openDay.id, tab, command.frozen ? await freezeBoards(project, services) : null)
    },
    async moderate(scope, project, key, question, change) {
      const { openDay } = await find(scope, project, key)
      await moderateQuestion(services, openDay.id, question, change)
    },
    async setPoll(scope, project, key, poll, state) {
      const { openDay } = await findOpen(scope, project, key)
      await setPoll(services, openDay.id, poll, state)
    },
  }
  return { ...room, carryOut: (scope, project, key, command) => carryOut(room, [scope, project, key], command) }
}
