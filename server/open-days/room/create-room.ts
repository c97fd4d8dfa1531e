import { DaylightError } from '../../contract/errors.ts'
import type { OpenDayState } from '../../contract/open-days/room.ts'
import type { Scope } from '../../identity/scope.ts'
import { nameOf } from '../../surveys/find-project.ts'
import { findOpenDay } from '../find-open-day.ts'
import { endRehearsal } from '../clear-rehearsal.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import type { RoomBackend } from '../open-days-backend.ts'
import { createOutcomes } from '../recap/create-outcomes.ts'
import { sharedStage } from './audience-view.ts'
import { holdFigures, releaseWheel, showOnStage, takeWheel } from './change-room.ts'
import { consoleView } from './console-view.ts'
import { freezeBoards } from './freeze-boards.ts'
import { moderateQuestion } from './moderate-question.ts'
import { setPoll } from './set-poll.ts'
import { returnToPlanned } from './return-to-planned.ts'
import { rehearseRoom, startRoom } from './start-room.ts'

/** The room, for the delivery team. */
export function createRoom(tools: OpenDayTools): RoomBackend {
  const find = (scope: Scope, project: string, openDay: string) =>
    findOpenDay(tools, scope, project, openDay, 'runOpenDays')
  /** Before its end: what is over is changed by nobody. */
  async function findOpen(scope: Scope, project: string, key: string) {
    const found = await find(scope, project, key)
    if (found.openDay.state === 'closed' || found.openDay.state === 'cancelled')
      throw new DaylightError('conflict', 'This open day is over')
    return found
  }
  return {
    ...createOutcomes(tools),
    async getConsole(scope, key, openDayKey) {
      const { project, openDay } = await find(scope, key, openDayKey)
      return consoleView(tools, project, openDay)
    },
    async getProjection(scope, key, openDayKey) {
      const { project, openDay } = await find(scope, key, openDayKey)
      return { ...(await sharedStage(tools, { project, openDay })), state: openDay.state as OpenDayState }
    },
    async start(scope, key, openDayKey) {
      const { project, openDay } = await find(scope, key, openDayKey)
      await startRoom(tools, project, openDay)
    },
    async rehearse(scope, key, openDayKey) {
      const { project, openDay } = await find(scope, key, openDayKey)
      await rehearseRoom(tools, project, openDay)
    },
    async endRehearsal(scope, project, key) {
      const { openDay } = await find(scope, project, key)
      await endRehearsal(tools, openDay.id)
    },
    async returnToPlanned(scope, project, key) {
      const { openDay } = await find(scope, project, key)
      await returnToPlanned(tools, openDay.id)
    },
    async take(scope, project, key, tab, from) {
      const { openDay } = await findOpen(scope, project, key)
      return takeWheel(tools, openDay.id, { tab, from, name: await nameOf(tools, scope) })
    },
    async release(scope, project, key, tab) {
      const { openDay } = await find(scope, project, key)
      return releaseWheel(tools, openDay.id, tab)
    },
    async drive(scope, key, openDayKey, tab, command) {
      const { project, openDay } = await findOpen(scope, key, openDayKey)
      if (command.do !== 'freeze') return showOnStage(tools, openDay.id, tab, command)
      return holdFigures(tools, openDay.id, tab, command.frozen ? await freezeBoards(tools, project) : null)
    },
    async moderate(scope, project, key, question, change) {
      const { openDay } = await find(scope, project, key)
      await moderateQuestion(tools, openDay.id, question, change)
    },
    async setPoll(scope, project, key, poll, state) {
      const { openDay } = await findOpen(scope, project, key)
      await setPoll(tools, openDay.id, poll, state)
    },
  }
}
