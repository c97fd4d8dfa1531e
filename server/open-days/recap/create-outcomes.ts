import type { Scope } from '../../identity/scope.ts'
import { findOpenDay } from '../find-open-day.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import type { RoomBackend } from '../open-days-backend.ts'
import { judgeInRoom } from '../promises/judge-promise.ts'
import { removePromise, savePromise } from '../promises/save-promise.ts'
import { closeOpenDay } from './close-open-day.ts'
import { addDecision, removeDecision } from './decisions.ts'

type Outcomes = Pick<
  RoomBackend,
  'addDecision' | 'removeDecision' | 'savePromise' | 'removePromise' | 'judgePromise' | 'close'
>

/** What is written down in the room and what ends it, for the delivery team. */
export function createOutcomes(tools: OpenDayTools): Outcomes {
  const find = (scope: Scope, project: string, openDay: string) =>
    findOpenDay(tools, scope, project, openDay, 'runOpenDays')
  return {
    async addDecision(scope, project, key, form) {
      const { openDay } = await find(scope, project, key)
      await addDecision(tools, openDay, form)
    },
    async removeDecision(scope, project, key, decision) {
      const { openDay } = await find(scope, project, key)
      await removeDecision(tools, openDay, decision)
    },
    async savePromise(scope, project, key, id, form) {
      const { openDay } = await find(scope, project, key)
      await savePromise(tools, openDay, id, form)
    },
    async removePromise(scope, project, key, id) {
      const { openDay } = await find(scope, project, key)
      await removePromise(tools, openDay, id)
    },
    async judgePromise(scope, key, openDayKey, id, judgement) {
      const { project, openDay } = await find(scope, key, openDayKey)
      await judgeInRoom(tools, project, openDay.id, id, judgement)
    },
    async close(scope, key, openDayKey) {
      const { project, openDay } = await find(scope, key, openDayKey)
      await closeOpenDay(tools, project, openDay)
    },
  }
}
